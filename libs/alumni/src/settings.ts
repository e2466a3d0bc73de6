export interface AlumniSettings {
  /** Address under which readers reach the service, without a slash at the end. */
  publicUrl: string;
}

let settings: AlumniSettings = { publicUrl: 'http://localhost:3000' };

/** Gives the lib what it cannot read itself, once at start. What is not named stays as it was. */
export function configureAlumni(given: Partial<AlumniSettings>): void {
  settings = { ...settings, ...given };
}

export const publicUrl = (): string => settings.publicUrl;
