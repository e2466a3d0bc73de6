import { Module } from '@nestjs/common';
import { AnswersPdfController } from './answers-pdf.controller.js';
import { CaseController } from './case.controller.js';
import { EnterController } from './enter.controller.js';
import { FollowUpApiController } from './form-api.controller.js';
import { FollowUpFormController } from './form.controller.js';
import { HandOverController } from './hand-over.controller.js';
import { LinkController } from './link.controller.js';

/** The pages on which alumni and hosts answer the yearly survey, without an account. */
@Module({
  controllers: [
    LinkController,
    EnterController,
    AnswersPdfController,
    CaseController,
    HandOverController,
    FollowUpFormController,
    FollowUpApiController,
  ],
})
export class FollowUpModule {}
