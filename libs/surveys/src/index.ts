export { SurveysModule, surveysEntities } from './surveys.module.js';
