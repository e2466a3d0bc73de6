export function NewPlanScreen() { return null; } export function EditPlanScreen() { return null; }
