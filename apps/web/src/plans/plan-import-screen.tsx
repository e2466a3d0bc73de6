export function PlanImportScreen() {
  return null;
}
