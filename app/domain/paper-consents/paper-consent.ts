import type { GuardianAnswers } from "../consents/guardian-questions";
import type { Blocker } from "../errors";
import type { FileLimits } from "../files/file-types";

/** What a scan may be. */
export const SCAN_LIMITS: FileLimits = {
  acceptedMimeTypes: ["application/pdf", "image/jpeg", "image/png"],
  maxBytes: 10 * 1024 * 1024,
  maxFiles: 1,
};

export const REASON_MAX_CHARS = 500;

/** What stands on the paper, as staff typed it. */
export type TypedPaper = {
  surname: string;
  givenName: string;
  relation: string;
  /** Day of the signature, YYYY-MM-DD; empty for what is no day. */
  signedOn: string;
  language: string;
  answers: GuardianAnswers;
  contactName: string;
  contactPhone: string;
};

export type PaperFacts = {
  recordedById: string;
  /** The person who would confirm it has opened the scan. */
  scanSeen: boolean;
};

/** Why somebody may not decide about a paper another one entered: never the same person, never unseen. */
export function blockersToDecide(paper: PaperFacts, personId: string): Blocker[] {
  if (paper.recordedById === personId) return [{ key: "paperConsent.samePerson" }];
  return paper.scanSeen ? [] : [{ key: "paperConsent.scanNotSeen" }];
}
