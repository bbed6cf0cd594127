import { ACCESS_FAULTS } from "./access-faults";
import { ACCOUNT_FAULTS } from "./account-faults";
import { RECORD_FAULTS } from "./record-faults";
import type { SeededFault } from "./seeded-fault";

/** Every fault that is put in, one at a time, to show that it does not go unnoticed. */
export const SEEDED_FAULTS: readonly SeededFault[] = [...ACCESS_FAULTS, ...ACCOUNT_FAULTS, ...RECORD_FAULTS];
