import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/chapters.js';
import { buttonClass } from '../ui/button.js';
import { monthName } from './chapter-words.js';
import { DemandAskedDocument, TellDemandDocument } from './chapters.documents.js';
import { useAct } from './use-act.js';

/** “I would come”: one tap for a city and a month, another one takes it back. */
export function ChapterDemand({ chapterId }: { chapterId: string }) {
  const { t, locale } = useLanguage();
  const words = t.chapters;
  const { cities, months, told } = useRead(DemandAskedDocument, { chapterId }).demandAsked;
  const tell = useAct(TellDemandDocument, ({ wouldCome }) => (wouldCome ? t.frame.done : t.frame.undone));
  const isTold = (cityId: string, month: string) =>
    told.some((one) => one.cityId === cityId && one.month === month);
  return (
    <section className="card stack">
      <div>
        <h2>{words.demandTitle}</h2>
        <p className="soft">{cities.length > 0 ? words.demandIntro : words.demandNone}</p>
      </div>
      {cities.map(({ id, name }) => (
        <div key={id} className="stack">
          <h3>{name}</h3>
          <div className="row" role="group" aria-label={name}>
            {months.map((month) => {
              const wouldCome = isTold(id, month);
              return (
                <button
                  key={month}
                  type="button"
                  className={buttonClass(wouldCome ? 'main' : 'quiet', true)}
                  aria-pressed={wouldCome}
                  aria-label={words.demandTap(name, monthName(month, locale))}
                  onClick={() => tell.act({ cityId: id, month, wouldCome: !wouldCome })}
                >
                  {monthName(month, locale)}
                </button>
              );
            })}
          </div>
        </div>
      ))}
      {cities.length > 0 && (
        <p className="soft small" role="status">
          {words.demandSaid(told.length)}
        </p>
      )}
      {tell.notice}
    </section>
  );
}
