import { Link, getRouteApi } from '@tanstack/react-router';
import { useRead } from '../api/queries.js';
import { RequestFailure } from '../api/request.js';
import { LANGUAGES } from '../locales/locale.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { holds, useMe } from '../session/me.js';
import { wordFor } from '../ui/code-words.js';
import { PageHead } from '../ui/page-head.js';
import { InstrumentPreview } from './instrument-preview.js';
import { InstrumentRehearsal } from './instrument-rehearsal.js';
import { InstrumentStateBadge, Minutes } from './instrument-words.js';
import { InstrumentsDocument } from './instruments.documents.js';
import { PublishInstrument } from './publish-instrument.js';

const route = getRouteApi('/instruments/$code/$version');

/** One version of a questionnaire: what it is, its rehearsal, its publication, and how it reads. */
export function InstrumentScreen() {
  const { t, f } = useLanguage();
  const me = useMe();
  const { code, version } = route.useParams();
  const { instruments } = useRead(InstrumentsDocument, {});
  const instrument = instruments.find((one) => one.code === code && one.version === Number(version));
  const words = t.instruments;
  if (!instrument) throw new RequestFailure('NOT_FOUND');
  const languages = LANGUAGES.filter((one) => instrument.languages.includes(one.code));
  return (
    <div className="stack-wide">
      <PageHead
        title={instrument.title}
        above={<Link to="/instruments">← {words.all}</Link>}
        below={
          <span className="row">
            <span>{words.versionN(instrument.code, instrument.version)}</span>
            <InstrumentStateBadge state={instrument.state} />
          </span>
        }
      />
      <dl className="facts">
        <dt>{words.origin}</dt>
        <dd>{wordFor(words.origins, instrument.origin)}</dd>
        <dt>{words.languages}</dt>
        <dd>{f.list(languages.map(({ name }) => name))}</dd>
        <dt>{words.questions}</dt>
        <dd className="num">{f.number(instrument.items.length)}</dd>
        <dt>{words.minutes}</dt>
        <dd>
          <Minutes burden={instrument.burden} />
        </dd>
        {instrument.lockedAt && (
          <>
            <dt>{words.lockedAt}</dt>
            <dd>{t.frame.japanTime(f.moment(instrument.lockedAt))}</dd>
          </>
        )}
      </dl>
      {instrument.state === 'DRAFT' && holds(me, ['OFFICER']) && (
        <PublishInstrument instrument={instrument} />
      )}
      <InstrumentRehearsal code={instrument.code} version={instrument.version} />
      <InstrumentPreview instrument={instrument} languages={languages} />
    </div>
  );
}
