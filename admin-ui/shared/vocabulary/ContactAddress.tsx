import type { Decision } from '../../../engine/index.ts';
import { OutwardLink } from '../../platform/controls/OutwardLink.tsx';
import { formatTelephone } from './format-telephone.ts';

type Contact = Pick<Decision['routing']['contacts'][number], 'kind' | 'value'>;

/** Where a contact is reached, as people read it: telephone numbers in the groups of their country, addresses of pages without what all begin with. */
export function contactAddress({ kind, value }: Contact, inProduct: string): string {
  if (kind === 'phone' || kind === 'fax') return formatTelephone(value);
  if (value === 'in-product') return inProduct;
  return isWebAddress(value) ? value.replace(/^https?:\/\//, '').replace(/\/$/, '') : value;
}

/** The same as a link, where there is one; `inProduct` says that it is within the product. */
export function ContactAddress({ inProduct, ...contact }: Contact & { readonly inProduct: string }) {
  const { kind, value } = contact;
  const address = contactAddress(contact, inProduct);
  const to = kind === 'phone' ? `tel:${value}` : kind === 'email' ? `mailto:${value}` : isWebAddress(value) ? value : undefined;
  return to === undefined ? <span>{address}</span> : <OutwardLink to={to}>{address}</OutwardLink>;
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\//.test(value);
}
