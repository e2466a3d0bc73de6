import { registerEnumType } from '@nestjs/graphql';

/** How percentages are printed. Several libs of one level take it as an argument, so that it is declared below them. */
export const ShareDisplayEnum = { TRUNCATE_1DP: 'TRUNCATE_1DP', ROUND_1DP: 'ROUND_1DP' } as const;

registerEnumType(ShareDisplayEnum, {
  name: 'ShareDisplay',
  description: 'How percentages are printed, with one decimal place.',
  valuesMap: {
    TRUNCATE_1DP: { description: 'Cut off, as the programme publishes them.' },
    ROUND_1DP: { description: 'Rounded, half up.' },
  },
});
