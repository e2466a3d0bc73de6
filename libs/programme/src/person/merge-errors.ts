import type { Locale, LocalizedText, UserError } from '@enishi/platform';
import { userError } from '@enishi/platform';

/** Why two persons cannot be merged, or a merge not be undone. */
export const MERGE_OBSTACLES = {
  SAME_PLAN: {
    ja: '二人とも同じ交流計画に含まれているため、統合していません。先にどちらかをリストから除いてください。',
    en: 'Both are in the same plan, so nothing was merged. Please take one of them off the list first.',
    'zh-Hans': '两人在同一交流计划中，未予合并。请先从名单中移除其中一人。',
  },
  ALREADY_MERGED: {
    ja: 'どちらかの方はすでに別の方に統合されています。何も変更していません。画面を再読み込みしてください。',
    en: 'One of them is already merged into somebody else. Nothing was changed. Please reload.',
    'zh-Hans': '其中一人已与他人合并，没有任何更改。请刷新页面。',
  },
  CHANGED_SINCE: {
    ja: '統合した後に内容が変更されたため、元に戻していません。変更を確かめてください。',
    en: 'The person was changed after the merge, so it was not undone. Please check the changes.',
    'zh-Hans': '合并后信息已被修改，未予撤销。请核对修改内容。',
  },
} as const satisfies Record<string, LocalizedText>;

export type MergeObstacle = keyof typeof MERGE_OBSTACLES;

export interface PersonsNotMerged {
  readonly __typename: 'PersonsNotMerged';
  readonly code: MergeObstacle;
  readonly message: string;
}

export function personsNotMerged(locale: Locale, code: MergeObstacle): UserError<PersonsNotMerged> {
  return userError({ __typename: 'PersonsNotMerged', code, message: MERGE_OBSTACLES[code][locale] });
}
