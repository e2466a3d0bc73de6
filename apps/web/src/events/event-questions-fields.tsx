import { useLanguage } from '../locales/parts/events.js';
import { Button } from '../ui/button.js';
import { Checkbox, Select, TextArea, TextField } from '../ui/field.js';
import { emptyQuestion } from './event-form-values.js';
import type { QuestionValues } from './event-form-values.js';

const MOST = 8;

/** What is asked at registration. */
export function EventQuestionsFields(props: {
  questions: readonly QuestionValues[];
  onChange: (questions: QuestionValues[]) => void;
}) {
  const { questions, onChange } = props;
  const { t } = useLanguage();
  const words = t.events;
  const set = (index: number, part: Partial<QuestionValues>) =>
    onChange(questions.map((question, at) => (at === index ? { ...question, ...part } : question)));
  return (
    <section className="stack">
      <h2>{words.questions}</h2>
      <p className="soft">{words.questionsHint}</p>
      {questions.map((question, index) => (
        // questions have no name of their own: their place is their name
        // eslint-disable-next-line react/no-array-index-key
        <fieldset className="field-set stack" key={index}>
          <legend>{words.question(index + 1)}</legend>
          <TextField
            label={words.question(index + 1)}
            maxLength={300}
            value={question.title}
            onChange={(event) => set(index, { title: event.currentTarget.value })}
          />
          <Select
            label={words.kind}
            value={question.kind}
            options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
            onChange={(event) => set(index, { kind: event.currentTarget.value as QuestionValues['kind'] })}
          />
          {(question.kind === 'CHOICE' || question.kind === 'CHOICES') && (
            <TextArea
              label={words.choices}
              rows={4}
              value={question.choices}
              onChange={(event) => set(index, { choices: event.currentTarget.value })}
            />
          )}
          {question.kind === 'TEXT' && (
            <Select
              label={words.from}
              optional
              empty={t.frame.none}
              value={question.from}
              options={Object.entries(words.profile).map(([value, label]) => ({ value, label }))}
              onChange={(event) => set(index, { from: event.currentTarget.value as QuestionValues['from'] })}
            />
          )}
          <Checkbox
            label={words.required}
            checked={question.isRequired}
            onChange={(event) => set(index, { isRequired: event.currentTarget.checked })}
          />
          <div>
            <Button look="quiet" small onClick={() => onChange(questions.filter((_, at) => at !== index))}>
              {words.removeQuestion}
            </Button>
          </div>
        </fieldset>
      ))}
      {questions.length < MOST && (
        <div>
          <Button look="quiet" onClick={() => onChange([...questions, { ...emptyQuestion }])}>
            {words.addQuestion}
          </Button>
        </div>
      )}
    </section>
  );
}
