import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { Button } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { Checkbox } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { PublishInstrumentDocument } from './instruments.documents.js';
import type { InstrumentRow, Rehearsal } from './instruments.documents.js';

/** Publishes a draft for good; says what stands in the way, and takes what is meant so by name. */
export function PublishInstrument({ instrument: { code, version } }: { instrument: InstrumentRow }) {
  const { t } = useLanguage();
  const say = useSay();
  const send = useSend(PublishInstrumentDocument);
  const [acknowledged, setAcknowledged] = useState<readonly string[]>([]);
  const answer = send.data?.publishInstrument;
  const words = t.instruments;
  return (
    <section className="card stack">
      <div>
        <h2>{words.publishTitle}</h2>
        <p>{words.publishWhy}</p>
      </div>
      {answer?.__typename === 'InstrumentNotComplete' && (
        <div className="notice warn" role="alert">
          <p>{answer.message}</p>
          <h3>{words.missing}</h3>
          <ul>
            {answer.missing.map((one) => (
              <li key={one} className="code">
                {one}
              </li>
            ))}
          </ul>
        </div>
      )}
      {answer?.__typename === 'InstrumentNotSound' && (
        <>
          <div className="notice warn" role="alert">
            <p>{answer.message}</p>
          </div>
          <Findings rehearsal={answer.rehearsal} chosen={acknowledged} onChoose={setAcknowledged} />
        </>
      )}
      {send.error && <FailureNotice error={send.error} />}
      <div role="status">{send.isPending && <p>{words.publishing}</p>}</div>
      <div className="row">
        <Button
          busy={send.isPending}
          onClick={() =>
            send.mutate(
              { code, version, acknowledged: [...acknowledged] },
              {
                onSuccess: ({ publishInstrument: done }) => {
                  if (done.__typename === 'InstrumentPublished')
                    say(words.published(words.versionN(code, version)));
                },
              },
            )
          }
        >
          {words.publish}
        </Button>
      </div>
    </section>
  );
}

function Findings(props: {
  rehearsal: Rehearsal;
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}) {
  const { t } = useLanguage();
  const words = t.instruments;
  const { rehearsal, chosen, onChoose } = props;
  const groups: readonly [string, readonly string[]][] = [
    [words.dead, rehearsal.deadBranches],
    [words.unreachable, rehearsal.unreachableItems],
    [words.stuck, rehearsal.stuckItems],
  ];
  return (
    <>
      <p>{words.acknowledgeIntro}</p>
      {groups.map(
        ([title, names]) =>
          names.length > 0 && (
            <fieldset className="field-set" key={title}>
              <legend>{title}</legend>
              {names.map((name) => (
                <Checkbox
                  key={name}
                  label={
                    <>
                      {words.acknowledge}: <span className="code">{name}</span>
                    </>
                  }
                  checked={chosen.includes(name)}
                  onChange={(event) =>
                    onChoose(
                      event.currentTarget.checked ? [...chosen, name] : chosen.filter((one) => one !== name),
                    )
                  }
                />
              ))}
            </fieldset>
          ),
      )}
    </>
  );
}
