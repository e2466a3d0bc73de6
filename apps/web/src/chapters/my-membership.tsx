import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/chapters.js';
import { GiveConsentsDocument } from '../mine/mine.documents.js';
import { Button } from '../ui/button.js';
import type { Chapter } from './chapters.documents.js';
import {
  ChooseClubMailsDocument,
  JoinChapterDocument,
  LeaveChapterDocument,
  MyChapterSettingsDocument,
} from './chapters.documents.js';
import { useAct } from './use-act.js';

/** The words below are those of the completion report under this version. */
const CONSENT_VERSION = 'CR-CONS-1';

/** Whether I belong, whether the chapter may write to me, and whether I want its mails. */
export function MyMembership({ chapter }: { chapter: Chapter }) {
  const { t } = useLanguage();
  const words = t.chapters;
  const { myClubMailStops, myConsents } = useRead(MyChapterSettingsDocument, {});
  const join = useAct(JoinChapterDocument, words.joined);
  const leave = useAct(LeaveChapterDocument, words.left);
  const agree = useAct(GiveConsentsDocument, words.agreed);
  const mails = useAct(ChooseClubMailsDocument, ({ wanted }) =>
    wanted ? words.mailsStarted : words.mailsStopped,
  );
  const { id: chapterId, isMine } = chapter;
  const agrees = myConsents.some(({ purpose }) => purpose === 'SHARE_WITH_CHAPTER');
  const isStopped = myClubMailStops.includes('club');
  return (
    <section className="card stack">
      <h2>{words.belongTitle}</h2>
      <div className="row row-apart">
        <p>{isMine ? words.belongYes : words.belongNo}</p>
        <Button
          look="quiet"
          small
          busy={join.busy || leave.busy}
          onClick={() => (isMine ? leave : join).act({ chapterId })}
        >
          {isMine ? words.leave : words.join}
        </Button>
      </div>
      {isMine && (
        <>
          {agrees ? (
            <p className="soft">{words.agreedAlready}</p>
          ) : (
            <div className="row row-apart">
              <p>
                {words.mayWrite} <span className="soft small">{words.mayWriteHint}</span>
              </p>
              <Button
                small
                busy={agree.busy}
                onClick={() =>
                  agree.act({
                    consents: [
                      { purpose: 'SHARE_WITH_CHAPTER', choice: 'YES', textVersion: CONSENT_VERSION },
                    ],
                  })
                }
              >
                {words.agree}
              </Button>
            </div>
          )}
          {agrees && (
            <div className="row row-apart">
              <p>{isStopped ? words.mailsOff : words.mailsOn}</p>
              <Button
                look="quiet"
                small
                busy={mails.busy}
                onClick={() => mails.act({ kind: 'club', wanted: isStopped })}
              >
                {isStopped ? words.startMails : words.stopMails}
              </Button>
            </div>
          )}
        </>
      )}
      {join.notice}
      {leave.notice}
      {agree.notice}
      {mails.notice}
    </section>
  );
}
