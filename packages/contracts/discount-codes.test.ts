import { maskGiftCardCode, toGiftCardCode, toVoucherCode } from './discount-codes';

test.each(['01AB-CDEF', '01abcdef', ' 01ab cdef ', 'oiab-cdef', 'OLAB–CDEF'])(
  '%j is the code of one gift card',
  (typed) => {
    expect(toGiftCardCode(typed)).toBe('01ABCDEF');
    expect(maskGiftCardCode(typed)).toBe('•••• CDEF');
  },
);

test('capitals and what is around it make no other voucher; hyphens do', () => {
  expect(toVoucherCode(' save10 ')).toBe('SAVE10');
  expect(toVoucherCode('SAVE-10')).toBe('SAVE-10');
});
