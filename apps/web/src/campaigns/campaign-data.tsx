import { getRouteApi } from '@tanstack/react-router';
import { BookOpen, Download } from 'lucide-react';
import { useState } from 'react';
import { useLateRead, useRead } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { holds, useMe } from '../session/me.js';
import { buttonClass } from '../ui/button.js';
import { Checkbox } from '../ui/field.js';
import { Table } from '../ui/table.js';
import { CampaignDocument, CampaignRostersDocument } from './campaigns.documents.js';

const route = getRouteApi('/campaigns/$campaignId/data');

/** In the order in which an office reaches for them. */
const FORMATS = ['xlsx', 'csv', 'sav', 'parquet', 'jsonl'] as const;
/** Formats in which a repeated question is a file of its own. */
const ROSTER_FORMATS = ['csv', 'sav', 'parquet'] as const;
/** Formats of the file in which every answered value is a row. */
const ROW_FORMATS = ['csv', 'parquet'] as const;

/** The answers as files, and the codebook that explains them. */
export function CampaignData() {
  const { t } = useLanguage();
  const me = useMe();
  const { campaignId } = route.useParams();
  const { campaign } = useRead(CampaignDocument, { id: campaignId });
  const [withPersonal, setWithPersonal] = useState(false);
  const words = t.data;
  const isOfficer = holds(me, ['OFFICER']);
  const isOpen = campaign.state === 'OPEN' || campaign.state === 'PAUSED';
  const path = (file: string) => `/data/campaigns/${campaignId}/${file}`;
  const answers = (file: string) => path(file) + (isOfficer && withPersonal ? '?personal=1' : '');
  return (
    <div className="stack-wide">
      <section className="stack">
        <h2>{words.title}</h2>
        <div>
          <p>{words.intro(campaign.caseCounts.answered)}</p>
          {isOpen && <p>{words.stillOpen}</p>}
          {campaign.isAnonymous && <p>{words.isAnonymous}</p>}
          <p className="soft small">{words.noted}</p>
        </div>
        <div className={withPersonal ? 'notice warn' : 'notice'}>
          {isOfficer ? (
            <>
              <Checkbox
                label={<strong>{words.personal}</strong>}
                checked={withPersonal}
                onChange={(event) => setWithPersonal(event.currentTarget.checked)}
              />
              <p role="status">{withPersonal ? words.personalOn : words.personalOff}</p>
            </>
          ) : (
            <p>{words.personalNotYours}</p>
          )}
        </div>
        <Table
          title={words.answers}
          summary={t.frame.shownOf(FORMATS.length, FORMATS.length)}
          rows={FORMATS}
          rowKey={(format) => format}
          empty={null}
          columns={[
            { key: 'file', title: words.file, kind: 'head', cell: (format) => words.formats[format].name },
            {
              key: 'purpose',
              title: words.purpose,
              kind: 'long',
              cell: (format) => words.formats[format].purpose,
            },
            {
              key: 'get',
              title: words.get,
              kind: 'act',
              cell: (format) => (
                <Get href={answers(`answers.${format}`)} of={words.formats[format].name} words={words.get} />
              ),
            },
          ]}
        />
      </section>
      <Rosters
        code={campaign.instrumentCode}
        version={campaign.instrumentVersion}
        fileOf={(roster, format) => answers(`${roster}.${format}`)}
      />
      <section className="stack">
        <h2>{words.rows}</h2>
        <p>{words.rowsIntro}</p>
        <div className="row">
          {ROW_FORMATS.map((format) => (
            <Get
              key={format}
              href={answers(`rows.${format}`)}
              of={`${words.rows}, ${words.formats[format].name}`}
              words={words.formats[format].name}
            />
          ))}
        </div>
      </section>
      <section className="stack">
        <h2>{words.codebook}</h2>
        <p>{words.codebookIntro}</p>
        <Table
          title={words.codebook}
          summary={t.frame.shownOf(2, 2)}
          rows={['codebook.html', 'codebook.xml'] as const}
          rowKey={(file) => file}
          empty={null}
          columns={[
            {
              key: 'file',
              title: words.file,
              kind: 'head',
              cell: (file) => (file === 'codebook.html' ? words.codebookHtml.name : words.codebookXml.name),
            },
            {
              key: 'purpose',
              title: words.purpose,
              kind: 'long',
              cell: (file) =>
                file === 'codebook.html' ? words.codebookHtml.purpose : words.codebookXml.purpose,
            },
            {
              key: 'get',
              title: words.get,
              kind: 'act',
              cell: (file) =>
                file === 'codebook.html' ? (
                  <div className="row">
                    <a
                      className={buttonClass('quiet', true)}
                      href={path(file)}
                      target="_blank"
                      rel="noreferrer"
                    >
                      <BookOpen size={18} aria-hidden="true" />
                      {words.open}
                    </a>
                    <Get href={path(`${file}?download=1`)} of={words.codebookHtml.name} words={words.get} />
                  </div>
                ) : (
                  <Get href={path(file)} of={words.codebookXml.name} words={words.get} />
                ),
            },
          ]}
        />
      </section>
    </div>
  );
}

/** One file for each repeated question of the instrument; nothing where it has none. */
function Rosters(props: {
  code: string;
  version: number;
  fileOf: (roster: string, format: (typeof ROSTER_FORMATS)[number]) => string;
}) {
  const { t } = useLanguage();
  const words = t.data;
  const { code, version } = props;
  const pages = useLateRead(CampaignRostersDocument, { code, version }).data?.instrumentPreview.pages ?? [];
  const rosters = pages.flatMap(({ questions }) => questions).filter(({ type }) => type === 'paneldynamic');
  if (rosters.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.rosters}</h2>
      <p>{words.rostersIntro}</p>
      <Table
        title={words.rosters}
        summary={t.frame.shownOf(rosters.length, rosters.length)}
        rows={rosters}
        rowKey={({ item }) => item}
        empty={null}
        columns={[
          {
            key: 'roster',
            title: words.roster,
            kind: 'head',
            cell: ({ item, title }) => (
              <>
                {title}
                <div className="soft small code">{item}</div>
              </>
            ),
          },
          {
            key: 'get',
            title: words.get,
            kind: 'act',
            cell: ({ item, title }) => (
              <div className="row">
                {ROSTER_FORMATS.map((format) => (
                  <Get
                    key={format}
                    href={props.fileOf(item, format)}
                    of={`${title}, ${words.formats[format].name}`}
                    words={words.formats[format].name}
                  />
                ))}
              </div>
            ),
          },
        ]}
      />
    </section>
  );
}

function Get({ href, of, words }: { href: string; of: string; words: string }) {
  const { t } = useLanguage();
  return (
    // the server names the file; what it refuses opens as a page with the reason
    <a className={buttonClass('quiet', true)} href={href} aria-label={t.data.getNamed(of)}>
      <Download size={18} aria-hidden="true" />
      {words}
    </a>
  );
}
