import { SESSION_DAYS } from '@enishi/surveys';
import { formCookies } from './form-cookies.js';

/** The cookies of the completion report. */
export const reportCookies = formCookies('report', SESSION_DAYS);
