/** APPLIED: it told us something. KNOWN: nothing new. UNMATCHED: of no payment of ours. IGNORED: of no payment at all. */
export type WebhookOutcome = 'APPLIED' | 'KNOWN' | 'UNMATCHED' | 'IGNORED';
