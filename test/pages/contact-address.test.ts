import { expect, test } from 'vitest';
import { contactAddress } from '../../admin-ui/shared/vocabulary/ContactAddress.tsx';
import { loadTelephoneFormats } from '../../admin-ui/shared/vocabulary/format-telephone.ts';

await loadTelephoneFormats();

test.each([
  ['phone', '+15123468460', '+1 512 346 8460'],
  ['fax', '+61280149318', '+61 2 8014 9318'],
  ['phone', '0800 1234', '0800 1234'],
  ['email', 'customercare@planview.eu', 'customercare@planview.eu'],
  ['form', 'https://support.planview.com/', 'support.planview.com'],
  ['form', 'in-product', 'in the product'],
] as const)('a contact by %s at %s is read as %s', (kind, value, shown) => {
  expect(contactAddress({ kind, value }, 'in the product')).toBe(shown);
});
