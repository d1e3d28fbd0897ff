import { writeFileSync } from 'node:fs';
import metadata from 'libphonenumber-js/min/metadata';

// Writes how the numbers of each calling code are grouped: the formats of libphonenumber-js, without what says which numbers exist.
// Of the countries that share a calling code, the first one's formats are those of all.

const target = 'admin-ui/shared/vocabulary/telephone-formats.generated.ts';
const plans = Object.entries(metadata.country_calling_codes).map(([code, [main]]) => [code, metadata.countries[main]]);
const formats = [...plans, ...Object.entries(metadata.nonGeographic)].map(([code, plan]) => [code, (plan[4] || []).map(patternOf)]);
const origin = '// Made from the metadata of libphonenumber-js by build/list-telephone-formats.mjs.';
const list = JSON.stringify(Object.fromEntries(formats));
writeFileSync(target, `${origin}\nexport const telephoneFormats: Readonly<Record<string, readonly string[]>> = ${list};\n`);

/** What a national number looks like, with a capture for each of its groups. */
function patternOf([pattern, national, leadingDigits, , , international]) {
  // Each pattern for leading digits is more exact than the one before it.
  const beginning = leadingDigits?.length > 0 ? `(?=${leadingDigits.at(-1)})` : '';
  const groups = (international || national).match(/\$?\d+/g);
  const captures = pattern.match(/\((?!\?)/g);
  if (groups.length !== captures.length || groups.some((group, at) => group !== `$${at + 1}`)) {
    throw new Error(`the groups of \`${pattern}\` are not its captures in order: \`${international || national}\``);
  }
  return `${beginning}${pattern}`;
}
