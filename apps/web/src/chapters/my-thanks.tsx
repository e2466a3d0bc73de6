import { Award } from 'lucide-react';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/chapters.js';
import { buttonClass } from '../ui/button.js';
import { MyAppreciationsDocument } from './chapters.documents.js';

/** Certificates of appreciation for terms as a coordinator; nothing where there are none. */
export function MyThanks() {
  const { t, f } = useLanguage();
  const { myAppreciations } = useRead(MyAppreciationsDocument, {});
  const words = t.chapters;
  if (myAppreciations.length === 0) return null;
  return (
    <section className="card stack">
      <div>
        <h2>{words.thanksTitle}</h2>
        <p>{words.thanksIntro}</p>
      </div>
      {myAppreciations.map(({ id, number, chapterNameEn, chapterNameJa, from, to, pdfPath }) => (
        <div key={id} className="row row-apart">
          <span>
            {f.either(chapterNameJa, chapterNameEn)} <span className="soft small">{f.span(from, to)}</span>
          </span>
          <a className={buttonClass('quiet', true)} href={pdfPath} download>
            <Award size={18} aria-hidden="true" />
            {words.thanksDownload(number)}
          </a>
        </div>
      ))}
    </section>
  );
}
