CREATE TABLE `edition_files` (
	`organisation` text NOT NULL,
	`appraisal` text NOT NULL,
	`edition` integer NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`organisation`, `appraisal`, `edition`, `name`),
	FOREIGN KEY (`organisation`,`appraisal`,`edition`) REFERENCES `editions`(`organisation`,`appraisal`,`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `editions` (
	`organisation` text NOT NULL,
	`appraisal` text NOT NULL,
	`number` integer NOT NULL,
	`revision` integer NOT NULL,
	`document` text NOT NULL,
	`hash` text NOT NULL,
	`manifest` text NOT NULL,
	`salt` text,
	`diary_number` text NOT NULL,
	`audience` text NOT NULL,
	`day` text NOT NULL,
	`engine` text NOT NULL,
	`seed` integer NOT NULL,
	`draws` integer NOT NULL,
	`sampling` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`note` text,
	`result` text NOT NULL,
	PRIMARY KEY(`organisation`, `appraisal`, `number`),
	FOREIGN KEY (`document`) REFERENCES `documents`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation`,`appraisal`,`revision`) REFERENCES `revisions`(`organisation`,`appraisal`,`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `editions_by_document` ON `editions` (`document`);