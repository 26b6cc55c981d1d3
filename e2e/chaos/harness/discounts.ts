import { randomUUID } from 'node:crypto';
import { must } from '../../harness/shop';
import type { Stage } from './stage';

/** Take a tenth off for whoever has the code; answers the code. */
export async function issueVoucher(
  { staff }: Pick<Stage, 'staff'>,
  limits: { usageLimit?: number; perCustomerLimit?: number } = {},
): Promise<string> {
  const { promotionCreate } = await must(
    staff<{ promotionCreate: { promotion: { id: string } } }>(CREATE_PROMOTION, {
      input: {
        ...{ name: 'A tenth off', trigger: 'VOUCHER', stackingGroups: ['everyday'] },
        effect: { kind: 'PERCENTAGE', target: 'ORDER', basisPoints: 1_000 },
      },
    }),
  );
  const code = `CHAOS-${randomUUID().slice(0, 13)}`.toUpperCase();
  await must(staff(CREATE_VOUCHER, { input: { code, promotionId: promotionCreate.promotion.id, ...limits } }));
  return code;
}

/** Make a gift card; answers its code. */
export async function issueGiftCard({ staff, place }: Stage, amountMinor: number): Promise<string> {
  const { giftCardIssue } = await must(
    staff<{ giftCardIssue: { code: string } }>(ISSUE, {
      input: { amountMinor, currencyCode: place.currencyCode, idempotencyKey: randomUUID() },
    }),
  );
  return giftCardIssue.code;
}

const CREATE_PROMOTION = `mutation CreatePromotion($input: PromotionCreateInput!) {
  promotionCreate(input: $input) { promotion { id } errors { code message } }
}`;
const CREATE_VOUCHER = `mutation CreateVoucher($input: VoucherCreateInput!) {
  voucherCreate(input: $input) { voucher { id } errors { code message } }
}`;
const ISSUE = `mutation IssueGiftCard($input: GiftCardIssueInput!) {
  giftCardIssue(input: $input) { code errors { code message } }
}`;
