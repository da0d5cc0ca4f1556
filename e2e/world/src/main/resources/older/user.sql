SET FOREIGN_KEY_CHECKS = 0;
SET time_zone = '+00:00';

CREATE TABLE `account` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` bigint(20) NOT NULL,
  `deleted` tinyint(1) NOT NULL,
  `body` longtext NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `account` VALUES
('01a204da-38d9-74b4-bc04-a99e1d00de24',1,0,'{\"id\":\"01a204da-38d9-74b4-bc04-a99e1d00de24\",\"email\":\"operator@jangteo.local\",\"name\":\"Operator\",\"passwordHash\":\"$argon2id$v=19$m=19456,t=2,p=1$7XzrKCoOu4EOF2z2tJyzAw$lhw8Y2tBuIVG4XlcJr244JIOwNFD9ZDK8zzdZJW/+78\",\"roles\":[\"OPERATOR\"],\"status\":\"ACTIVE\",\"addresses\":{\"entries\":[],\"defaultId\":null},\"createdAt\":\"2026-11-22T20:02:19.993Z\",\"lastSeenAt\":\"2026-11-22T20:02:19.993Z\",\"version\":1}','2026-11-22 20:02:20.499257','2026-11-22 20:02:20.499257'),
('01a204da-93bc-72a1-8e4e-d2c80d9fb1ce',1,0,'{\"id\":\"01a204da-93bc-72a1-8e4e-d2c80d9fb1ce\",\"email\":\"older@example.com\",\"name\":\"김장터\",\"passwordHash\":\"$argon2id$v=19$m=19456,t=2,p=1$xe7YQxWWG0l73ISZ9uNajQ$CGgtCmiBiQLDVZRL6AAOUJjVXPEfJkXn+Gvm6GfrdqI\",\"roles\":[\"CUSTOMER\"],\"status\":\"ACTIVE\",\"addresses\":{\"entries\":[],\"defaultId\":null},\"createdAt\":\"2026-11-22T20:02:43.260Z\",\"lastSeenAt\":\"2026-11-22T20:02:43.260Z\",\"version\":1}','2026-11-22 20:02:43.352412','2026-11-22 20:02:43.352412');

CREATE TABLE `account_unique` (
  `field` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `value` varchar(255) NOT NULL,
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`field`,`value`),
  KEY `by_document` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `account_unique` VALUES
('email','operator@jangteo.local','01a204da-38d9-74b4-bc04-a99e1d00de24'),
('email','older@example.com','01a204da-93bc-72a1-8e4e-d2c80d9fb1ce');

CREATE TABLE `flyway_schema_history` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `flyway_schema_history_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `flyway_schema_history` VALUES
(1,'1','accounts and sessions','SQL','V1__accounts_and_sessions.sql',-685172602,'jangteo_user','2026-11-22 20:02:15',71,1);

CREATE TABLE `refresh_token` (
  `token_hash` binary(32) NOT NULL,
  `session_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  `used` tinyint(1) NOT NULL,
  PRIMARY KEY (`token_hash`),
  KEY `by_expiry` (`expires_at`),
  KEY `token_of_session` (`session_id`),
  CONSTRAINT `token_of_session` FOREIGN KEY (`session_id`) REFERENCES `session` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `refresh_token` VALUES
(0x5D0850852AE9A1FF6FEEB2AC61C5F459883E983E6DBCD294EAC4C3A8257A6CF6,'01a204da-8d2d-776d-8af8-ea7ec85f5933','2026-12-22 20:02:41.588482',0),
(0x6711CC8835F067951EBD20B717BC86896074FAB90588A4CD5F1BB34E6F51E41F,'01a204da-94a5-77cd-8730-14f3d1b19e08','2026-12-22 20:02:43.500067',0);

CREATE TABLE `session` (
  `id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `by_account` (`account_id`),
  KEY `by_expiry` (`expires_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `session` VALUES
('01a204da-8d2d-776d-8af8-ea7ec85f5933','01a204da-38d9-74b4-bc04-a99e1d00de24','2026-11-22 20:02:41.587877','2026-12-22 20:02:41.587877'),
('01a204da-94a5-77cd-8730-14f3d1b19e08','01a204da-93bc-72a1-8e4e-d2c80d9fb1ce','2026-11-22 20:02:43.498423','2026-12-22 20:02:43.498423');
