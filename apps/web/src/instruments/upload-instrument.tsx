import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { FailureNotice } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { FileDrop } from '../ui/file-drop.js';
import { Table } from '../ui/table.js';
import { useSay } from '../ui/toast.js';
import { UploadInstrumentDocument } from './instruments.documents.js';

const CODE = /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$/;
const MOST_CHARACTERS = 500_000;

/** Takes in a questionnaire as a draft; what cannot be taken is named by place and reason. */
export function UploadInstrument() {
  const { t } = useLanguage();
  const say = useSay();
  const navigate = useNavigate();
  const send = useSend(UploadInstrumentDocument);
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<'code' | 'file' | null>(null);
  const words = t.instruments;
  const answer = send.data?.uploadInstrument;

  const upload = async (file: File) => {
    const given = code.normalize('NFKC').trim();
    send.reset();
    if (given.length > 20 || !CODE.test(given)) {
      setProblem('code');
      document.getElementById('instrument-code')?.focus();
      return;
    }
    const json = await file.text();
    setProblem(json.length > MOST_CHARACTERS ? 'file' : null);
    if (json.length > MOST_CHARACTERS) return;
    const { uploadInstrument: done } = await send.mutateAsync({ code: given, json });
    if (done.__typename !== 'InstrumentUploaded') return;
    say(words.uploaded(words.versionN(done.code, done.version)));
    await navigate({
      to: '/instruments/$code/$version',
      params: { code: done.code, version: String(done.version) },
    });
  };

  return (
    <section className="card stack">
      <div>
        <h2>{words.uploadTitle}</h2>
        <p className="soft">{words.uploadIntro}</p>
      </div>
      <TextField
        id="instrument-code"
        label={words.code}
        hint={words.codeHint}
        value={code}
        maxLength={20}
        autoCapitalize="characters"
        spellCheck={false}
        error={problem === 'code' ? words.notACode : undefined}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <FileDrop
        label={words.file}
        hint={words.fileHint}
        accept=".json,application/json"
        busy={send.isPending}
        // the failure is shown from the mutation's state
        onFile={(file) => void upload(file).catch(() => undefined)}
      />
      {problem === 'file' && (
        <div className="notice warn" role="alert">
          {words.tooLong}
        </div>
      )}
      {send.error && <FailureNotice error={send.error} />}
      {answer?.__typename === 'InstrumentNotReadable' && (
        <div className="stack">
          <div className="notice warn" role="alert">
            {answer.message}
          </div>
          <Table
            title={words.faults}
            summary={t.frame.shownOf(answer.faults.length, answer.faults.length)}
            rows={answer.faults.map((fault, index) => ({ ...fault, index }))}
            rowKey={({ index }) => String(index)}
            empty={null}
            columns={[
              {
                key: 'place',
                title: words.place,
                kind: 'head',
                cell: ({ place }) => <span className="code">{place}</span>,
              },
              {
                key: 'reason',
                title: words.reason,
                kind: 'long',
                cell: ({ reason }) => <span lang="en">{reason}</span>,
              },
            ]}
          />
        </div>
      )}
    </section>
  );
}
