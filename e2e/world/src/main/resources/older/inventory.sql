SET FOREIGN_KEY_CHECKS = 0;
SET time_zone = '+00:00';

CREATE TABLE `failed_event` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `consumer` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `topic` varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `partition_no` int(11) NOT NULL,
  `offset_no` bigint(20) NOT NULL,
  `message_key` varchar(200) DEFAULT NULL,
  `headers` longtext NOT NULL,
  `payload` longtext DEFAULT NULL,
  `error` longtext NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `failed_event_record` (`consumer`,`topic`,`partition_no`,`offset_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

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
(1,'0.1','outbox and inbox','SQL','V0_1__outbox_and_inbox.sql',-595809405,'jangteo_inventory','2026-11-22 20:02:13',64,1),
(2,'1','stock','SQL','V1__stock.sql',2074626916,'jangteo_inventory','2026-11-22 20:02:13',39,1);

CREATE TABLE `inbox` (
  `consumer` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `message_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`consumer`,`message_id`),
  KEY `inbox_created_at` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `inbox` VALUES
('inventory','01a204da-9d41-707a-8b72-a31f022c8d58','2026-11-22 20:02:45.738855'),
('inventory','01a204da-9e51-7276-9c10-9158a9cbff61','2026-11-22 20:02:45.986817'),
('inventory','01a204da-9f8d-749e-8a5a-9edefda54ab9','2026-11-22 20:02:46.317412'),
('inventory','01a204da-a0b7-75eb-ab48-2ba63f492cba','2026-11-22 20:02:46.609323'),
('inventory','01a204da-a17f-75f4-9d5a-57d07ddef7b3','2026-11-22 20:02:46.809222');

CREATE TABLE `ledger` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `sku` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `operation` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `on_hand_change` bigint(20) NOT NULL,
  `reserved_change` bigint(20) NOT NULL,
  `order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `attempt` int(11) DEFAULT NULL,
  `reason` varchar(200) DEFAULT NULL,
  `at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `ledger_once` (`order_id`,`operation`,`sku`,`attempt`),
  KEY `ledger_sku` (`sku`,`id`)
) ENGINE=InnoDB AUTO_INCREMENT=13 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `ledger` VALUES
(1,'TEST-3839E9E8-B50F','RECEIVE',1,0,NULL,NULL,NULL,'2026-11-22 20:02:42.762311'),
(2,'OLDER-KRW','RECEIVE',10,0,NULL,NULL,NULL,'2026-11-22 20:02:43.077926'),
(3,'OLDER-USD','RECEIVE',10,0,NULL,NULL,NULL,'2026-11-22 20:02:43.196303'),
(4,'OLDER-KRW','HOLD',0,2,'01a204da-9609-76e0-b780-11a69a616678',1,NULL,'2026-11-22 20:02:45.331851'),
(5,'OLDER-KRW','COMMIT',-2,-2,'01a204da-9609-76e0-b780-11a69a616678',1,NULL,'2026-11-22 20:02:45.757157'),
(6,'OLDER-KRW','HOLD',0,1,'01a204da-9dcf-72a8-825a-7a109b954b7c',1,NULL,'2026-11-22 20:02:45.899026'),
(7,'OLDER-KRW','CANCEL',0,-1,'01a204da-9dcf-72a8-825a-7a109b954b7c',1,NULL,'2026-11-22 20:02:45.994911'),
(8,'OLDER-USD','HOLD',0,1,'01a204da-9f19-77c4-a3df-eddc2d0ad56b',1,NULL,'2026-11-22 20:02:46.210620'),
(9,'OLDER-USD','COMMIT',-1,-1,'01a204da-9f19-77c4-a3df-eddc2d0ad56b',1,NULL,'2026-11-22 20:02:46.320857'),
(10,'OLDER-KRW','HOLD',0,1,'01a204da-a046-71a3-9276-83d35687b55d',1,NULL,'2026-11-22 20:02:46.513220'),
(11,'OLDER-KRW','COMMIT',-1,-1,'01a204da-a046-71a3-9276-83d35687b55d',1,NULL,'2026-11-22 20:02:46.612932'),
(12,'OLDER-KRW','RESTOCK',1,0,'01a204da-a046-71a3-9276-83d35687b55d',1,NULL,'2026-11-22 20:02:46.815844');

CREATE TABLE `operator_command` (
  `account_id` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `idempotency_key` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `fingerprint` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `outcome` varchar(20) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `sku` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `on_hand` bigint(20) DEFAULT NULL,
  `reserved` bigint(20) DEFAULT NULL,
  `received` bigint(20) DEFAULT NULL,
  `adjusted` bigint(20) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`account_id`,`idempotency_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `operator_command` VALUES
('01a204da-38d9-74b4-bc04-a99e1d00de24','9199cad3-0e42-41e7-90ea-8e36b95b7415','b5264169c825d4edf1eafb80d3f3ed4e2ab631cf07a7a8d20726c13418603eb7','DONE','OLDER-KRW',10,0,10,0,'2026-11-22 20:02:43.071746'),
('01a204da-38d9-74b4-bc04-a99e1d00de24','db48d19e-a462-44e6-85a0-1fc858d861a7','1ae41549417bc45adc02453f22b58dd8d88b8f389a11f3096b3c7b5b30192bfc','DONE','OLDER-USD',10,0,10,0,'2026-11-22 20:02:43.191411'),
('01a204da-38d9-74b4-bc04-a99e1d00de24','f1e4536f-f988-4702-9137-a979717bba6d','8db30fea101cf9a08b3908668ea3b48303603d1cc6200bdeaf48077fdbe68b19','DONE','TEST-3839E9E8-B50F',1,0,1,0,'2026-11-22 20:02:42.740072');

CREATE TABLE `outbox` (
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `aggregatetype` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `aggregateid` varchar(100) NOT NULL,
  `type` varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `payload` longtext NOT NULL,
  `source` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `time` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `traceparent` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `tracestate` varchar(512) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `outbox_created_at` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `outbox` VALUES
('01a204da-9d7b-773f-a47a-69654e86e51e','inventory.events','01a204da-9609-76e0-b780-11a69a616678','jangteo.inventory.v1.StockCommitted','{\"orderId\":\"01a204da-9609-76e0-b780-11a69a616678\"}','urn:jangteo:inventory','2026-11-22T20:02:45.753519231Z','00-532b52589f9299af172b2202eed8e766-f53d6def498e67dc-03',NULL,'2026-11-22 20:02:45.753519'),
('01a204da-9e68-747f-b561-905d92a877e1','inventory.events','01a204da-9dcf-72a8-825a-7a109b954b7c','jangteo.inventory.v1.StockReturned','{\"orderId\":\"01a204da-9dcf-72a8-825a-7a109b954b7c\"}','urn:jangteo:inventory','2026-11-22T20:02:45.992177185Z','00-4992765757a7013b27eb7024d20027fd-d3dde313990d884c-03',NULL,'2026-11-22 20:02:45.992177'),
('01a204da-9faf-7678-860a-ea0fc157c881','inventory.events','01a204da-9f19-77c4-a3df-eddc2d0ad56b','jangteo.inventory.v1.StockCommitted','{\"orderId\":\"01a204da-9f19-77c4-a3df-eddc2d0ad56b\"}','urn:jangteo:inventory','2026-11-22T20:02:46.319878899Z','00-2a93d4a890d0ac12eae75eafe1f5e235-dafc706f88d83ff8-03',NULL,'2026-11-22 20:02:46.319878'),
('01a204da-a0d3-731e-8eca-760a6652dd96','inventory.events','01a204da-a046-71a3-9276-83d35687b55d','jangteo.inventory.v1.StockCommitted','{\"orderId\":\"01a204da-a046-71a3-9276-83d35687b55d\"}','urn:jangteo:inventory','2026-11-22T20:02:46.611861717Z','00-697b1f2aa5afdac5ac37b6c2c7e91ee4-1b3939d3e04f9fd6-03',NULL,'2026-11-22 20:02:46.611861'),
('01a204da-a19f-7776-aa13-6fabf004f427','inventory.events','01a204da-a046-71a3-9276-83d35687b55d','jangteo.inventory.v1.StockReturned','{\"orderId\":\"01a204da-a046-71a3-9276-83d35687b55d\"}','urn:jangteo:inventory','2026-11-22T20:02:46.815092342Z','00-ba9974baf7a7f02925d5f55c45c90522-bfc751666f731aaf-03',NULL,'2026-11-22 20:02:46.815092');

CREATE TABLE `reservation` (
  `order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `attempt` int(11) NOT NULL,
  `status` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `expires_at` datetime(6) DEFAULT NULL,
  `version` bigint(20) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `changed_at` datetime(6) NOT NULL,
  PRIMARY KEY (`order_id`),
  KEY `reservation_expiry` (`status`,`expires_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `reservation` VALUES
('01a204da-9609-76e0-b780-11a69a616678',1,'COMMITTED','2026-11-22 20:04:45.329783',1,'2026-11-22 20:02:45.329783','2026-11-22 20:02:45.743622'),
('01a204da-9dcf-72a8-825a-7a109b954b7c',1,'CANCELLED','2026-11-22 20:04:45.898223',1,'2026-11-22 20:02:45.898223','2026-11-22 20:02:45.990981'),
('01a204da-9f19-77c4-a3df-eddc2d0ad56b',1,'COMMITTED','2026-11-22 20:04:46.209388',1,'2026-11-22 20:02:46.209388','2026-11-22 20:02:46.319593'),
('01a204da-a046-71a3-9276-83d35687b55d',1,'RESTOCKED','2026-11-22 20:04:46.512304',2,'2026-11-22 20:02:46.512304','2026-11-22 20:02:46.814829');

CREATE TABLE `reservation_line` (
  `order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sku` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `quantity` int(11) NOT NULL,
  PRIMARY KEY (`order_id`,`sku`),
  CONSTRAINT `reservation_line_order` FOREIGN KEY (`order_id`) REFERENCES `reservation` (`order_id`),
  CONSTRAINT `reservation_line_quantity` CHECK (`quantity` >= 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `reservation_line` VALUES
('01a204da-9609-76e0-b780-11a69a616678','OLDER-KRW',2),
('01a204da-9dcf-72a8-825a-7a109b954b7c','OLDER-KRW',1),
('01a204da-9f19-77c4-a3df-eddc2d0ad56b','OLDER-USD',1),
('01a204da-a046-71a3-9276-83d35687b55d','OLDER-KRW',1);

CREATE TABLE `stock` (
  `sku` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `on_hand` bigint(20) NOT NULL,
  `reserved` bigint(20) NOT NULL,
  `received` bigint(20) NOT NULL,
  `adjusted` bigint(20) NOT NULL,
  `version` bigint(20) NOT NULL,
  PRIMARY KEY (`sku`),
  CONSTRAINT `stock_not_oversold` CHECK (`reserved` >= 0 and `on_hand` >= `reserved`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `stock` VALUES
('OLDER-KRW',8,0,10,0,8),
('OLDER-USD',9,0,10,0,3),
('TEST-3839E9E8-B50F',1,0,1,0,1);
