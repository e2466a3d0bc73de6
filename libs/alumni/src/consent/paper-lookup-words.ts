import type { LocalizedText } from '@enishi/platform';

/** Version of the words below; a change of the words is a new version. */
export const paperLookupTextVersion = 'PAPER-LOOKUP-1';

/**
 * What a person agrees to before anybody is asked for their papers. RESEARCH_REUSE does not cover it: that is about
 * answers without a name, and an ORCID iD names one person to somebody outside.
 */
export const paperLookupWords: LocalizedText = {
  ja: '私のORCID iDを使って、ORCIDとOpenAlexに公開されている論文の一覧を事務局のシステムが調べ、来日に関係がありそうなものを私に示すことに同意します。論文のDOIはCrossrefにも照会されます。氏名や連絡先は送られません。私が認めるまで、成果としては扱われません。',
  en: 'The system of the programme office may use my ORCID iD to look at my public list of papers at ORCID and OpenAlex and show me those that may be due to my visit. Crossref may be asked about the DOI of a paper. My name and address are not sent. Nothing becomes an outcome until I say so.',
  'zh-Hans':
    '我同意事务局的系统使用我的ORCID iD查询ORCID和OpenAlex上公开的论文列表，并将可能与此次来访有关的论文显示给我。论文的DOI也可能向Crossref查询。不会发送我的姓名和联系方式。在我确认之前，不会作为成果处理。',
};
