/** The condition of a query that leaves the grants that hold at this moment. */
export function live(now: Date) {
  return { revokedAt: null, grantedAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
}
