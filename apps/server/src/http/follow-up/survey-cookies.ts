import { SESSION_DAYS } from '@enishi/surveys';
import { formCookies } from '../respondent/form-cookies.js';

/** The cookies of the yearly follow-up survey. */
export const surveyCookies = formCookies('survey', SESSION_DAYS);
