CREATE TABLE `appraisals` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`head` integer NOT NULL,
	`document` text NOT NULL,
	`title` text NOT NULL,
	`stage` text NOT NULL,
	`illustrative` integer NOT NULL,
	`diary_number` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`organisation`, `id`),
	FOREIGN KEY (`document`) REFERENCES `documents`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `appraisals_by_update` ON `appraisals` (`organisation`,`updated_at`);--> statement-breakpoint
CREATE TABLE `documents` (
	`hash` text PRIMARY KEY NOT NULL,
	`json` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `milestones` (
	`name` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `results` (
	`document` text NOT NULL,
	`scenario` text DEFAULT '' NOT NULL,
	`engine` text NOT NULL,
	`json` text NOT NULL,
	PRIMARY KEY(`document`, `scenario`, `engine`),
	FOREIGN KEY (`document`) REFERENCES `documents`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `revisions` (
	`organisation` text NOT NULL,
	`appraisal` text NOT NULL,
	`number` integer NOT NULL,
	`document` text NOT NULL,
	`parent` integer,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`note` text,
	PRIMARY KEY(`organisation`, `appraisal`, `number`),
	FOREIGN KEY (`document`) REFERENCES `documents`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation`,`appraisal`) REFERENCES `appraisals`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
