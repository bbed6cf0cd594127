/** How long the links of account mails work, in hours. */
export const LINK_HOURS = { confirmation: 48, passwordReset: 1 } as const;
