export { OutcomesModule, outcomesEntities, outcomesJobs, outcomesSweeps } from './outcomes.module.js';
