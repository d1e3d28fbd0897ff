/** The media type that a file's name tells; the server looks into the file where it tells nothing. */
export function typeOfFile(file: Blob): string {
  const name = file instanceof File ? file.name : '';
  if (/\.(ndjson|jsonl)$/i.test(name)) return 'application/x-ndjson';
  return /\.(csv|tsv)$/i.test(name) ? 'text/csv' : 'application/json';
}
