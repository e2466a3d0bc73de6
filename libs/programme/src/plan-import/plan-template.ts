import { Workbook } from '@cj-tech-master/excelts';
import { NEEDED_COLUMNS, PLAN_COLUMNS, PLAN_HEADINGS } from './plan-columns.js';

/**
 * The empty form for adopted plans: headings in Japanese and English, those that are needed in bold. Further
 * sending institutions of a plan stand in rows of their own below it.
 */
export async function planTemplate(): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('採択計画 Plans');
  const headings = sheet.addRow(PLAN_COLUMNS.map((column) => PLAN_HEADINGS[column].slice(0, 2).join('\n')));
  headings.height = 36;
  PLAN_COLUMNS.forEach((column, index) => {
    const isNeeded = (NEEDED_COLUMNS as readonly string[]).includes(column);
    const cell = headings.getCell(index + 1);
    cell.font = { name: 'Yu Gothic', size: 11, bold: isNeeded };
    cell.alignment = { wrapText: true, vertical: 'middle' };
    sheet.getColumn(index + 1).width = column.startsWith('title') || column === 'senderName' ? 34 : 20;
  });
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  return Buffer.from(await book.xlsx.writeBuffer());
}
