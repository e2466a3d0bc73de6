import { AppError, distPath, renderPdf } from '@enishi/platform';
import type { Report } from './compute-report.js';
import { reportModel } from './report-model.js';

/** The report as tagged PDF/A-3a. @throws UNAVAILABLE when a name cannot be set in any of the fonts */
export async function drawReport(report: Report): Promise<{ pdf: Uint8Array; pages: number }> {
  const drawn = await renderPdf({
    template: distPath('libs', 'outcomes', 'src', 'report', 'report.typ'),
    data: reportModel(report),
  });
  if (!drawn.ok) throw new AppError('UNAVAILABLE', `no font has ${drawn.missing.join(', ')}`);
  return drawn;
}
