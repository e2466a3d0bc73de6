import { CircleCheck, CircleX, Info } from 'lucide-react';
import { useRead } from '../api/queries.js';
import { useLanguage } from './language.js';
import type { Format } from '../format/format.js';
import { Badge } from '../ui/badge.js';
import { PageHead } from '../ui/page-head.js';
import { Table } from '../ui/table.js';
import { PublishedDocument } from './dashboards.documents.js';
import type { Comparison } from './dashboards.documents.js';
import { DownloadMenu } from './download-menu.js';
import { MetricWords } from './figure-definition.js';

const topicOf = ({ metric }: Comparison) => metric?.topic ?? 'REACH';

/** The brochure page: what the programme printed beside what the data give. */
export function PublishedScreen() {
  const { t, f } = useLanguage();
  const { publishedFigures } = useRead(PublishedDocument, {});
  const words = t.dashboards.published;
  const computed = publishedFigures.filter(({ verdict }) => verdict === 'SAME' || verdict === 'DIFFERENT');
  const others = publishedFigures.filter(({ verdict }) => verdict !== 'SAME' && verdict !== 'DIFFERENT');
  const same = computed.filter(({ verdict }) => verdict === 'SAME').length;
  const all = [
    ...[...new Set(computed.map(topicOf))].map((topic) => ({
      id: topic.toLowerCase(),
      title: t.dashboards.topics[topic],
      intro: '',
      figures: computed.filter((one) => topicOf(one) === topic),
    })),
    { id: 'others', title: words.othersTitle, intro: words.othersIntro, figures: others },
  ].filter(({ figures }) => figures.length > 0);
  return (
    <>
      <PageHead
        title={t.dashboards.screens.published}
        below={t.dashboards.intros.published}
        actions={<DownloadMenu />}
      />
      <p className={`verdict-line${same === computed.length ? ' same' : ''}`} role="status">
        {same === computed.length && <CircleCheck size={20} aria-hidden="true" />}
        <strong>{words.summary(same, computed.length)}</strong> {words.others(others.length)}
      </p>
      <nav aria-label={words.contents}>
        <ul className="jump-list">
          {all.map(({ id, title, figures }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a> <span className="soft num">{f.number(figures.length)}</span>
            </li>
          ))}
        </ul>
      </nav>
      {all.map(({ id, title, intro, figures }) => (
        <section key={id} className="stack" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          {intro && <p className="soft">{intro}</p>}
          {figures.map((one) => (
            <Compared key={one.code} one={one} />
          ))}
        </section>
      ))}
    </>
  );
}

function Verdict({ of }: { of: Comparison['verdict'] }) {
  const { t } = useLanguage();
  const word = t.dashboards.published.verdicts[of];
  if (of === 'SAME')
    return (
      <Badge tone="leaf" icon={<CircleCheck size={16} aria-hidden="true" />}>
        {word}
      </Badge>
    );
  if (of === 'DIFFERENT')
    return (
      <Badge tone="beni" icon={<CircleX size={16} aria-hidden="true" />}>
        {word}
      </Badge>
    );
  return <Badge icon={<Info size={16} aria-hidden="true" />}>{word}</Badge>;
}

function Compared({ one }: { one: Comparison }) {
  const { t, f } = useLanguage();
  const words = t.dashboards.published;
  const sources = [...new Set(one.published.map(({ source }) => source))];
  const rows = one.published.map((printed, index) => ({
    ...printed,
    computed: one.computed[index],
    key: String(index),
  }));
  const hasComputed = one.computed.length > 0;
  return (
    <details
      className="card compared"
      id={one.code}
      open={one.verdict === 'DIFFERENT' || window.location.hash === `#${one.code}`}
    >
      <summary className="block-head">
        <h3>
          <span className="num soft">{one.code}</span> {one.title}{' '}
          <span className="num">{one.published.map(({ value }) => grouped(value, f)).join(' / ')}</span>
        </h3>
        <Verdict of={one.verdict} />
      </summary>
      <Table
        title={one.title}
        summary={[
          `${t.dashboards.unit}: ${t.dashboards.units[one.unit]}`,
          one.fiscalYear === null ? '' : f.fiscalYear(one.fiscalYear),
          one.display ? t.dashboards.displays[one.display] : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        rows={rows}
        rowKey={({ key }) => key}
        empty={null}
        columns={[
          { key: 'label', title: words.what, kind: 'head', cell: ({ label }) => label || one.title },
          { key: 'value', title: words.printed, kind: 'n', cell: ({ value }) => grouped(value, f) },
          ...(hasComputed
            ? [
                {
                  key: 'computed',
                  title: words.computed,
                  kind: 'n' as const,
                  cell: ({ computed }: (typeof rows)[number]) =>
                    computed && (computed.value === null ? t.dashboards.few : grouped(computed.value, f)),
                },
                {
                  key: 'same',
                  title: words.compared,
                  cell: ({ computed }: (typeof rows)[number]) =>
                    computed && (
                      <span className={`nowrap ${computed.isSame ? 'tone-leaf' : 'tone-beni'}`}>
                        {computed.isSame ? (
                          <CircleCheck size={16} aria-hidden="true" />
                        ) : (
                          <CircleX size={16} aria-hidden="true" />
                        )}{' '}
                        {computed.isSame ? words.verdicts.SAME : words.verdicts.DIFFERENT}
                      </span>
                    ),
                },
              ]
            : []),
        ]}
      />
      <p className="soft small">
        {words.source} {sources.join(' / ')}
        {one.published[0]?.asOf && ` · ${words.asOf(one.published[0].asOf)}`}
      </p>
      {one.note && <p>{one.note}</p>}
      {one.conflicts.length > 0 && (
        <div className="notice">
          <p>
            <strong>{words.conflictsTitle}</strong>
          </p>
          <ul>
            {one.conflicts.map(({ value, source }) => (
              <li key={`${value}-${source}`}>
                <span className="num">{value}</span> · <span className="soft">{source}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {one.metric && (
        <details>
          <summary>
            {t.dashboards.howCounted}
            <span className="hidden"> {one.title}</span>
          </summary>
          <MetricWords metric={one.metric} />
        </details>
      )}
    </details>
  );
}

/** Whole numbers with separators; percentages and words as they were printed. */
function grouped(value: string, f: Pick<Format, 'number'>): string {
  return /^\d{4,}$/.test(value) ? f.number(Number(value)) : value;
}
