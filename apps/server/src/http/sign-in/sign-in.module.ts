import { Module } from '@nestjs/common';
import { PasskeySignInController } from './passkey-sign-in.controller.js';
import { SignInController } from './sign-in.controller.js';
import { SignInLinkController } from './sign-in-link.controller.js';
import { SignOutController } from './sign-out.controller.js';

/** The pages of sign-in; they work without JavaScript. */
@Module({
  controllers: [SignInController, SignInLinkController, PasskeySignInController, SignOutController],
})
export class SignInModule {}
