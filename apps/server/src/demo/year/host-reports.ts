import { receiveHostReport, settleHostReports } from '@enishi/surveys';
import type { HostReportKind } from '@enishi/surveys';
import type { EnteredPlan } from './enter-plan.js';
import type { YearPlan } from './year-plans.js';
import type { YearStage } from './year-stage.js';

/** In the order in which offices hand them in. */
const KINDS = ['END_REPORT', 'EXPENSE_REPORT', 'PI_END_REPORT'] as const satisfies readonly HostReportKind[];

/** The host's office hands in its next report: short forms for what was done, a file for the money. */
export async function handInHostReport(
  stage: YearStage,
  plan: YearPlan,
  entered: EnteredPlan,
  nth: number,
): Promise<void> {
  const kind = KINDS[nth]!;
  const content =
    kind === 'EXPENSE_REPORT'
      ? { file: { name: '負担対象費用実績報告書.pdf', content: smallPdf(entered.planId) } }
      : { form: formOf(kind, plan) };
  const host = entered.host(stage);
  const received = await receiveHostReport(host, { planId: entered.planId, kind, content });
  if (received.__typename !== 'HostReportReceived')
    throw new Error(`${kind} of ${plan.titleEn}: ${received.message}`);
  await settleHostReports(stage.system('host_report.settle'), entered.planId);
}

function formOf(kind: 'END_REPORT' | 'PI_END_REPORT', plan: YearPlan): Record<string, string> {
  if (kind === 'PI_END_REPORT')
    return {
      'PI.SCIENCE': `${plan.titleJa}の計画どおり、講義・実験・見学を行いました。`,
      'PI.EXCHANGE': '学生どうしの発表会を開き、帰国後も連絡が続いています。',
      'PI.NEXT': '来年度の大学院進学について、2名から相談を受けています。',
    };
  return {
    'HR.DONE': '業務計画書のとおり実施しました。',
    'HR.SAFETY': '事故・病気はありませんでした。',
    'HR.PARTNERS': '送出し機関と、来年度の交流について話し合いました。',
    'HR.LESSONS': '査証の手続きに時間がかかるため、リストを早めに準備します。',
  };
}

/** A one-page PDF without content, different for each plan: the demo has no money to account for. */
function smallPdf(name: string): Buffer {
  return Buffer.from(
    `%PDF-1.4\n% ${name}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}
