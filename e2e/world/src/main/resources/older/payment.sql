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
(1,'0.1','outbox and inbox','SQL','V0_1__outbox_and_inbox.sql',-595809405,'jangteo_payment','2026-11-22 20:01:35',17,1),
(2,'1','payments','SQL','V1__payments.sql',-1987176808,'jangteo_payment','2026-11-22 20:01:35',38,1);

CREATE TABLE `inbox` (
  `consumer` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `message_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`consumer`,`message_id`),
  KEY `inbox_created_at` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `inbox` VALUES
('payment','01a204da-9c15-70ba-aa8c-2b6f35bbae6a','2026-11-22 20:02:45.572403'),
('payment','01a204da-9e16-742c-a278-e23db3e8e233','2026-11-22 20:02:45.924219'),
('payment','01a204da-9e51-7276-9c10-9158a9cbff61','2026-11-22 20:02:45.986820'),
('payment','01a204da-9f4e-766c-b3e0-f4997f54f84d','2026-11-22 20:02:46.246558'),
('payment','01a204da-a078-70b2-b6dd-e287f1f06021','2026-11-22 20:02:46.542625'),
('payment','01a204da-a17f-75f4-9d5a-57d07ddef7b3','2026-11-22 20:02:46.808415');

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
('01a204da-9cf8-72ae-9de0-ba6206f4c435','payment.events','01a204da-9609-76e0-b780-11a69a616678','jangteo.payment.v1.PaymentCaptured','{\"orderId\":\"01a204da-9609-76e0-b780-11a69a616678\",\"paymentId\":\"01a204da-9ccc-71f7-a924-20871a9a1e5c\",\"amount\":{\"currencyCode\":\"KRW\",\"units\":\"24000\"}}','urn:jangteo:payment','2026-11-22T20:02:45.624552765Z','00-532b52589f9299af172b2202eed8e766-9a7cd8da87d24344-03',NULL,'2026-11-22 20:02:45.624552'),
('01a204da-9e38-77ea-9b83-c0aa0a453b8b','payment.events','01a204da-9dcf-72a8-825a-7a109b954b7c','jangteo.payment.v1.PaymentDeclined','{\"orderId\":\"01a204da-9dcf-72a8-825a-7a109b954b7c\",\"paymentId\":\"01a204da-9e26-7663-9811-f85823903366\",\"reason\":\"DECLINE_REASON_CARD_DECLINED\"}','urn:jangteo:payment','2026-11-22T20:02:45.944366495Z','00-4992765757a7013b27eb7024d20027fd-2e53abd092fa2c51-03',NULL,'2026-11-22 20:02:45.944366'),
('01a204da-9f74-76f2-bb29-f41eeef0a072','payment.events','01a204da-9f19-77c4-a3df-eddc2d0ad56b','jangteo.payment.v1.PaymentCaptured','{\"orderId\":\"01a204da-9f19-77c4-a3df-eddc2d0ad56b\",\"paymentId\":\"01a204da-9f67-771c-a44f-8d4fc05a573d\",\"amount\":{\"currencyCode\":\"USD\",\"units\":\"3499\",\"nanos\":990000000}}','urn:jangteo:payment','2026-11-22T20:02:46.260196787Z','00-2a93d4a890d0ac12eae75eafe1f5e235-6b3152964a36239e-03',NULL,'2026-11-22 20:02:46.260196'),
('01a204da-a09e-7778-b23b-574f473654f5','payment.events','01a204da-a046-71a3-9276-83d35687b55d','jangteo.payment.v1.PaymentCaptured','{\"orderId\":\"01a204da-a046-71a3-9276-83d35687b55d\",\"paymentId\":\"01a204da-a08f-750f-b9f2-b44ddf03bc0b\",\"amount\":{\"currencyCode\":\"KRW\",\"units\":\"12000\"}}','urn:jangteo:payment','2026-11-22T20:02:46.558291134Z','00-697b1f2aa5afdac5ac37b6c2c7e91ee4-d2abdceb82b5e022-03',NULL,'2026-11-22 20:02:46.558291'),
('01a204da-a21c-7056-b7fb-d79430d71a8a','payment.events','01a204da-a046-71a3-9276-83d35687b55d','jangteo.payment.v1.PaymentRefunded','{\"orderId\":\"01a204da-a046-71a3-9276-83d35687b55d\",\"paymentId\":\"01a204da-a08f-750f-b9f2-b44ddf03bc0b\",\"amount\":{\"currencyCode\":\"KRW\",\"units\":\"12000\"}}','urn:jangteo:payment','2026-11-22T20:02:46.940671840Z','00-697b1f2aa5afdac5ac37b6c2c7e91ee4-1ae8008c6f422c20-03',NULL,'2026-11-22 20:02:46.940671');

CREATE TABLE `payment` (
  `order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `buyer_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `amount_minor` bigint(20) DEFAULT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `decline_reason` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `refund_wanted` tinyint(1) NOT NULL DEFAULT 0,
  `tries` int(11) NOT NULL DEFAULT 0,
  `worker` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `try_at` datetime(6) DEFAULT NULL,
  `version` int(11) NOT NULL DEFAULT 0,
  `traceparent` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`order_id`),
  UNIQUE KEY `payment_id` (`id`),
  KEY `payment_try_at` (`try_at`),
  CONSTRAINT `payment_amount` CHECK (`amount_minor` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `payment` VALUES
('01a204da-9609-76e0-b780-11a69a616678','01a204da-9ccc-71f7-a924-20871a9a1e5c','01a204da-93bc-72a1-8e4e-d2c80d9fb1ce',24000,'KRW','CAPTURED',NULL,0,1,NULL,NULL,1,'00-532b52589f9299af172b2202eed8e766-a0f1963c06291dcd-03','2026-11-22 20:02:45.582624','2026-11-22 20:02:45.609664'),
('01a204da-9dcf-72a8-825a-7a109b954b7c','01a204da-9e26-7663-9811-f85823903366','01a204da-93bc-72a1-8e4e-d2c80d9fb1ce',12000,'KRW','DECLINED','CARD_DECLINED',0,1,NULL,NULL,1,'00-4992765757a7013b27eb7024d20027fd-58c5266f445e721a-03','2026-11-22 20:02:45.926714','2026-11-22 20:02:45.939219'),
('01a204da-9f19-77c4-a3df-eddc2d0ad56b','01a204da-9f67-771c-a44f-8d4fc05a573d','01a204da-93bc-72a1-8e4e-d2c80d9fb1ce',349999,'USD','CAPTURED',NULL,0,1,NULL,NULL,1,'00-2a93d4a890d0ac12eae75eafe1f5e235-cb4904bda5b4ebb6-03','2026-11-22 20:02:46.248039','2026-11-22 20:02:46.259447'),
('01a204da-a046-71a3-9276-83d35687b55d','01a204da-a08f-750f-b9f2-b44ddf03bc0b','01a204da-93bc-72a1-8e4e-d2c80d9fb1ce',12000,'KRW','REFUNDED',NULL,0,1,NULL,NULL,4,'00-697b1f2aa5afdac5ac37b6c2c7e91ee4-3423747176f83b2a-03','2026-11-22 20:02:46.544072','2026-11-22 20:02:46.937476');

CREATE TABLE `payment_method` (
  `order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `key_id` char(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ciphertext` varchar(512) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kept_at` datetime(6) NOT NULL,
  PRIMARY KEY (`order_id`),
  KEY `payment_method_kept_at` (`kept_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE `refund` (
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cause` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `done_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `refund_order_cause` (`order_id`,`cause`),
  CONSTRAINT `refund_payment` FOREIGN KEY (`order_id`) REFERENCES `payment` (`order_id`),
  CONSTRAINT `refund_amount` CHECK (`amount_minor` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `refund` VALUES
('01a204da-a19d-7155-a6ab-493b7c2170fc','01a204da-a046-71a3-9276-83d35687b55d','ORDER_CANCELLED',12000,'KRW','2026-11-22 20:02:46.815579','2026-11-22 20:02:46.938854');
