import { Module } from '@nestjs/common';
import { FormApiController } from './form-api.controller.js';
import { FormController } from './form.controller.js';
import { StartController } from './start.controller.js';

/** The pages on which invitees fill in their completion report, without an account. */
@Module({ controllers: [StartController, FormController, FormApiController] })
export class RespondentModule {}
