/** The SECRET of every database made for tests: seeded and started with the same one. */
export const TEST_SECRET = "tests-only-secret-0123456789-abcdefghijklmnop";
