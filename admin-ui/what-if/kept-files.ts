/** A case as it was sent, alone or with the moment from which it is looked at. */
export type SentCase = Readonly<Record<string, unknown>>;

const files = new Map<string, Blob>();

/** Larger files are not read again for the sake of one case, in bytes. */
const largest = 64_000_000;

/** Keeps the file of a simulation as long as the page is open, so that single cases can be looked at again. */
export function keepFile(simulation: string, file: Blob): void {
  files.set(simulation, file);
}

/** Whether single cases of a simulation can be had. */
export function hasFile(simulation: string): boolean {
  const file = files.get(simulation);
  return file !== undefined && file.size <= largest && !isTable(file);
}

/** The case at a place, a line or a position in a list; undefined where it cannot be had. */
export async function caseAt(simulation: string, place: number, placesAre: 'lines' | 'positions'): Promise<SentCase | undefined> {
  const file = files.get(simulation);
  if (file === undefined) return undefined;
  const content = await file.text();
  if (placesAre === 'lines') return objectIn(JSON.parse(content.split('\n')[place - 1] ?? 'null'));
  const list: unknown = JSON.parse(content);
  return objectIn(Array.isArray(list) ? list[place - 1] : list);
}

/** The media type that a file's name tells; the server looks into the file where it tells nothing. */
export function typeOfFile(file: Blob): string {
  const name = file instanceof File ? file.name : '';
  if (/\.(ndjson|jsonl)$/i.test(name)) return 'application/x-ndjson';
  return isTable(file) ? 'text/csv' : 'application/json';
}

function isTable(file: Blob): boolean {
  return file instanceof File && /\.(csv|tsv)$/i.test(file.name);
}

function objectIn(value: unknown): SentCase | undefined {
  return typeof value === 'object' && value !== null ? (value as SentCase) : undefined;
}
