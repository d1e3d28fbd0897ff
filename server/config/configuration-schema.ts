import { allSettings } from './setting-table.ts';

type Schema = Record<string, unknown> & { properties?: Record<string, Schema> };

/** The JSON Schema of `dueline.yaml`, with which an editor completes and checks it. */
export function configurationSchema(): Schema {
  const root = group('How dueline is set up');
  root.$schema = 'https://json-schema.org/draft/2020-12/schema';
  for (const [name, { kind, about, option, variable }] of allSettings) {
    const path = name.split('.');
    const last = path.pop() ?? '';
    const parent = path.reduce((schema, part) => {
      schema.properties ??= {};
      schema.properties[part] ??= group();
      return schema.properties[part];
    }, root);
    const also = [variable, ...(option ? [option] : [])].join(', ');
    parent.properties = { ...parent.properties, [last]: { ...nullable(kind.schema), description: `${about} (also: ${also})` } };
  }
  return root;
}

function group(title?: string): Schema {
  return { ...(title && { title }), type: ['object', 'null'], additionalProperties: false };
}

/** A key without a value sets nothing. */
function nullable(schema: Readonly<Record<string, unknown>>): Schema {
  if (Array.isArray(schema.enum)) return { enum: [...schema.enum, null] };
  return { ...schema, type: [schema.type, 'null'] };
}
