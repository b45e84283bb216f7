DROP TABLE `results`;--> statement-breakpoint
DROP INDEX `appraisals_by_update`;--> statement-breakpoint
ALTER TABLE `appraisals` ADD `title_order` text;--> statement-breakpoint
ALTER TABLE `appraisals` ADD `stage_order` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `appraisals` ADD `problems` integer;--> statement-breakpoint
ALTER TABLE `appraisals` ADD `npv` real;--> statement-breakpoint
ALTER TABLE `appraisals` ADD `bcr` real;--> statement-breakpoint
ALTER TABLE `appraisals` ADD `pv_costs` real;--> statement-breakpoint
ALTER TABLE `appraisals` ADD `needed` integer;--> statement-breakpoint
ALTER TABLE `appraisals` ADD `payback_year` integer;--> statement-breakpoint
ALTER TABLE `appraisals` ADD `price_year` integer;--> statement-breakpoint
ALTER TABLE `appraisals` ADD `base_year` integer;--> statement-breakpoint
ALTER TABLE `appraisals` ADD `listed_by` text;--> statement-breakpoint
ALTER TABLE `appraisals` ADD `not_verified` text;--> statement-breakpoint
ALTER TABLE `appraisals` ADD `archived_at` text;--> statement-breakpoint
ALTER TABLE `appraisals` ADD `headline` text;--> statement-breakpoint
ALTER TABLE `appraisals` ADD `searched` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `appraisals_by_document` ON `appraisals` (`document`);--> statement-breakpoint
CREATE INDEX `appraisals_by_title_order` ON `appraisals` (`organisation`,`archived_at`,`title_order`,`id`);--> statement-breakpoint
CREATE INDEX `appraisals_by_stage_order` ON `appraisals` (`organisation`,`archived_at`,`stage_order`,`id`);--> statement-breakpoint
CREATE INDEX `appraisals_by_diary_number` ON `appraisals` (`organisation`,`archived_at`,`diary_number`,`id`);--> statement-breakpoint
CREATE INDEX `appraisals_by_created_at` ON `appraisals` (`organisation`,`archived_at`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `appraisals_by_updated_at` ON `appraisals` (`organisation`,`archived_at`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `appraisals_by_npv` ON `appraisals` (`organisation`,`archived_at`,`npv`,`id`);--> statement-breakpoint
CREATE INDEX `appraisals_by_bcr` ON `appraisals` (`organisation`,`archived_at`,`bcr`,`id`);--> statement-breakpoint
CREATE INDEX `appraisals_by_pv_costs` ON `appraisals` (`organisation`,`archived_at`,`pv_costs`,`id`);--> statement-breakpoint
CREATE INDEX `appraisals_by_needed` ON `appraisals` (`organisation`,`archived_at`,`needed`,`id`);--> statement-breakpoint
CREATE INDEX `appraisals_by_payback_year` ON `appraisals` (`organisation`,`archived_at`,`payback_year`,`id`);--> statement-breakpoint
ALTER TABLE `revisions` ADD `sent` text;--> statement-breakpoint
ALTER TABLE `revisions` ADD `cause` text DEFAULT 'saved' NOT NULL;--> statement-breakpoint
ALTER TABLE `revisions` ADD `source_appraisal` text;--> statement-breakpoint
ALTER TABLE `revisions` ADD `source_number` integer;--> statement-breakpoint
ALTER TABLE `revisions` ADD `name` text;--> statement-breakpoint
CREATE INDEX `revisions_by_document` ON `revisions` (`document`);--> statement-breakpoint
CREATE INDEX `revisions_by_source` ON `revisions` (`organisation`,`source_appraisal`,`source_number`);--> statement-breakpoint
UPDATE `revisions` SET `cause` = 'example', `note` = NULL WHERE `number` = 1 AND `note` = 'Exempel';
