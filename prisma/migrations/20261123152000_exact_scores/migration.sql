-- Ranks compare unrounded scores: totals of a stage keep twelve decimals, final scores eight (domain/scores/exact.ts).

-- AlterTable
ALTER TABLE "application" ALTER COLUMN "score" SET DATA TYPE DECIMAL(11,8);

-- AlterTable
ALTER TABLE "decision" ALTER COLUMN "score" SET DATA TYPE DECIMAL(11,8);

-- AlterTable
ALTER TABLE "stage_score" ALTER COLUMN "total" SET DATA TYPE DECIMAL(15,12),
ALTER COLUMN "deviation" SET DATA TYPE DECIMAL(15,12),
ALTER COLUMN "gap" SET DATA TYPE DECIMAL(15,12),
ALTER COLUMN "calibrated" SET DATA TYPE DECIMAL(15,12);
