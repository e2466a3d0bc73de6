import type { ApolloServerPlugin } from '@apollo/server';
import type { Ctx } from '@enishi/accounts';
import { ERROR_SENTENCES } from '@enishi/platform';
import type { AppErrorCode } from '@enishi/platform';

/** Puts the sentence of each error code into the reader's language; formatting itself does not know the reader. */
export const localizeErrors: ApolloServerPlugin<{ ctx?: Ctx }> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response }) {
        if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
        const locale = contextValue.ctx?.locale ?? 'en';
        const { singleResult } = response.body;
        singleResult.errors = singleResult.errors!.map((error) => {
          const sentence = ERROR_SENTENCES[error.extensions?.['code'] as AppErrorCode]?.[locale];
          const reference = error.extensions?.['reference'] as string | undefined;
          if (!sentence) return error;
          return { ...error, message: reference ? `${sentence} (${reference})` : sentence };
        });
      },
    };
  },
};
