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
(1,'0.1','outbox and inbox','SQL','V0_1__outbox_and_inbox.sql',-595809405,'jangteo_order','2026-11-22 20:02:39',29,1),
(2,'1','orders','SQL','V1__orders.sql',-1615379643,'jangteo_order','2026-11-22 20:02:39',18,1);

CREATE TABLE `inbox` (
  `consumer` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `message_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`consumer`,`message_id`),
  KEY `inbox_created_at` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `inbox` VALUES
('order','01a204da-9cf8-72ae-9de0-ba6206f4c435','2026-11-22 20:02:45.688602'),
('order','01a204da-9d7b-773f-a47a-69654e86e51e','2026-11-22 20:02:45.781920'),
('order','01a204da-9e38-77ea-9b83-c0aa0a453b8b','2026-11-22 20:02:45.962427'),
('order','01a204da-9e68-747f-b561-905d92a877e1','2026-11-22 20:02:46.010421'),
('order','01a204da-9f74-76f2-bb29-f41eeef0a072','2026-11-22 20:02:46.278320'),
('order','01a204da-9faf-7678-860a-ea0fc157c881','2026-11-22 20:02:46.333855'),
('order','01a204da-a09e-7778-b23b-574f473654f5','2026-11-22 20:02:46.580634'),
('order','01a204da-a0d3-731e-8eca-760a6652dd96','2026-11-22 20:02:46.627174'),
('order','01a204da-a19f-7776-aa13-6fabf004f427','2026-11-22 20:02:46.834509'),
('order','01a204da-a21c-7056-b7fb-d79430d71a8a','2026-11-22 20:02:46.953671');

CREATE TABLE `order_line` (
  `order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `line_no` int(11) NOT NULL,
  `sku` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `product_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `title` varchar(500) NOT NULL,
  `quantity` int(11) NOT NULL,
  `unit_minor` bigint(20) NOT NULL,
  PRIMARY KEY (`order_id`,`line_no`),
  CONSTRAINT `order_line_quantity` CHECK (`quantity` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `order_line` VALUES
('01a204da-9609-76e0-b780-11a69a616678',1,'OLDER-KRW','019a0000-0000-7000-8000-000000000001','무선 청소기',2,12000),
('01a204da-9dcf-72a8-825a-7a109b954b7c',1,'OLDER-KRW','019a0000-0000-7000-8000-000000000001','무선 청소기',1,12000),
('01a204da-9f19-77c4-a3df-eddc2d0ad56b',1,'OLDER-USD','019a0000-0000-7000-8000-000000000002','노트북 16인치',1,349999),
('01a204da-a046-71a3-9276-83d35687b55d',1,'OLDER-KRW','019a0000-0000-7000-8000-000000000001','무선 청소기',1,12000);

CREATE TABLE `order_step` (
  `order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seq` int(11) NOT NULL,
  `step` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `status` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `detail` varchar(200) DEFAULT NULL,
  `at` datetime(6) NOT NULL,
  PRIMARY KEY (`order_id`,`seq`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `order_step` VALUES
('01a204da-9609-76e0-b780-11a69a616678',1,'PLACED','PENDING',NULL,'2026-11-22 20:02:45.352388'),
('01a204da-9609-76e0-b780-11a69a616678',2,'PAYMENT_CAPTURED','CONFIRMED',NULL,'2026-11-22 20:02:45.695194'),
('01a204da-9609-76e0-b780-11a69a616678',3,'STOCK_COMMITTED','CONFIRMED',NULL,'2026-11-22 20:02:45.783864'),
('01a204da-9dcf-72a8-825a-7a109b954b7c',1,'PLACED','PENDING',NULL,'2026-11-22 20:02:45.906287'),
('01a204da-9dcf-72a8-825a-7a109b954b7c',2,'PAYMENT_DECLINED','CANCELLED','CARD_DECLINED','2026-11-22 20:02:45.965171'),
('01a204da-9dcf-72a8-825a-7a109b954b7c',3,'STOCK_RETURNED','CANCELLED',NULL,'2026-11-22 20:02:46.012021'),
('01a204da-9f19-77c4-a3df-eddc2d0ad56b',1,'PLACED','PENDING',NULL,'2026-11-22 20:02:46.218361'),
('01a204da-9f19-77c4-a3df-eddc2d0ad56b',2,'PAYMENT_CAPTURED','CONFIRMED',NULL,'2026-11-22 20:02:46.284166'),
('01a204da-9f19-77c4-a3df-eddc2d0ad56b',3,'STOCK_COMMITTED','CONFIRMED',NULL,'2026-11-22 20:02:46.336020'),
('01a204da-a046-71a3-9276-83d35687b55d',1,'PLACED','PENDING',NULL,'2026-11-22 20:02:46.517758'),
('01a204da-a046-71a3-9276-83d35687b55d',2,'PAYMENT_CAPTURED','CONFIRMED',NULL,'2026-11-22 20:02:46.582130'),
('01a204da-a046-71a3-9276-83d35687b55d',3,'STOCK_COMMITTED','CONFIRMED',NULL,'2026-11-22 20:02:46.629217'),
('01a204da-a046-71a3-9276-83d35687b55d',4,'CUSTOMER_CANCELS','CANCELLED',NULL,'2026-11-22 20:02:46.781002'),
('01a204da-a046-71a3-9276-83d35687b55d',5,'STOCK_RETURNED','CANCELLED',NULL,'2026-11-22 20:02:46.835377'),
('01a204da-a046-71a3-9276-83d35687b55d',6,'PAYMENT_REFUNDED','CANCELLED',NULL,'2026-11-22 20:02:46.954487');

CREATE TABLE `orders` (
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `buyer_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `status` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cancel_reason` varchar(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `total_minor` bigint(20) NOT NULL,
  `address` longtext NOT NULL,
  `placed_at` datetime(6) NOT NULL,
  `deadline` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `orders_of_buyer` (`buyer_id`,`id`),
  KEY `orders_by_deadline` (`status`,`deadline`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `orders` VALUES
('01a204da-9609-76e0-b780-11a69a616678','01a204da-93bc-72a1-8e4e-d2c80d9fb1ce','CONFIRMED',NULL,'KRW',24000,'{\"recipient\":\"김하늘\",\"phone\":\"010-0000-0000\",\"line1\":\"세종대로 1\",\"line2\":null,\"city\":\"서울\",\"postalCode\":\"04524\",\"country\":\"KR\"}','2026-11-22 20:02:45.352388','2026-11-22 20:03:25.352388'),
('01a204da-9dcf-72a8-825a-7a109b954b7c','01a204da-93bc-72a1-8e4e-d2c80d9fb1ce','CANCELLED','PAYMENT_DECLINED','KRW',12000,'{\"recipient\":\"김하늘\",\"phone\":\"010-0000-0000\",\"line1\":\"세종대로 1\",\"line2\":null,\"city\":\"서울\",\"postalCode\":\"04524\",\"country\":\"KR\"}','2026-11-22 20:02:45.906287','2026-11-22 20:03:25.906287'),
('01a204da-9f19-77c4-a3df-eddc2d0ad56b','01a204da-93bc-72a1-8e4e-d2c80d9fb1ce','CONFIRMED',NULL,'USD',349999,'{\"recipient\":\"김하늘\",\"phone\":\"010-0000-0000\",\"line1\":\"세종대로 1\",\"line2\":null,\"city\":\"서울\",\"postalCode\":\"04524\",\"country\":\"KR\"}','2026-11-22 20:02:46.218361','2026-11-22 20:03:26.218361'),
('01a204da-a046-71a3-9276-83d35687b55d','01a204da-93bc-72a1-8e4e-d2c80d9fb1ce','CANCELLED','CUSTOMER','KRW',12000,'{\"recipient\":\"김하늘\",\"phone\":\"010-0000-0000\",\"line1\":\"세종대로 1\",\"line2\":null,\"city\":\"서울\",\"postalCode\":\"04524\",\"country\":\"KR\"}','2026-11-22 20:02:46.517758','2026-11-22 20:03:26.517758');

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
('01a204da-9c15-70ba-aa8c-2b6f35bbae6a','order.events','01a204da-9609-76e0-b780-11a69a616678','jangteo.order.v1.OrderPlaced','{\"orderId\":\"01a204da-9609-76e0-b780-11a69a616678\",\"buyerId\":\"01a204da-93bc-72a1-8e4e-d2c80d9fb1ce\",\"total\":{\"currencyCode\":\"KRW\",\"units\":\"24000\"}}','urn:jangteo:order','2026-11-22T20:02:45.396955815Z','00-532b52589f9299af172b2202eed8e766-31ca6c7de28e4909-03',NULL,'2026-11-22 20:02:45.396955'),
('01a204da-9d41-707a-8b72-a31f022c8d58','order.events','01a204da-9609-76e0-b780-11a69a616678','jangteo.order.v1.OrderConfirmed','{\"orderId\":\"01a204da-9609-76e0-b780-11a69a616678\",\"buyerId\":\"01a204da-93bc-72a1-8e4e-d2c80d9fb1ce\"}','urn:jangteo:order','2026-11-22T20:02:45.697591882Z','00-532b52589f9299af172b2202eed8e766-85c435b9fe15a8e5-03',NULL,'2026-11-22 20:02:45.697591'),
('01a204da-9e16-742c-a278-e23db3e8e233','order.events','01a204da-9dcf-72a8-825a-7a109b954b7c','jangteo.order.v1.OrderPlaced','{\"orderId\":\"01a204da-9dcf-72a8-825a-7a109b954b7c\",\"buyerId\":\"01a204da-93bc-72a1-8e4e-d2c80d9fb1ce\",\"total\":{\"currencyCode\":\"KRW\",\"units\":\"12000\"}}','urn:jangteo:order','2026-11-22T20:02:45.910609949Z','00-4992765757a7013b27eb7024d20027fd-298701997b6cc264-03',NULL,'2026-11-22 20:02:45.910609'),
('01a204da-9e51-7276-9c10-9158a9cbff61','order.events','01a204da-9dcf-72a8-825a-7a109b954b7c','jangteo.order.v1.OrderCancelled','{\"orderId\":\"01a204da-9dcf-72a8-825a-7a109b954b7c\",\"buyerId\":\"01a204da-93bc-72a1-8e4e-d2c80d9fb1ce\",\"reason\":\"CANCEL_REASON_PAYMENT_DECLINED\"}','urn:jangteo:order','2026-11-22T20:02:45.969459882Z','00-4992765757a7013b27eb7024d20027fd-468e4bf6ab644800-03',NULL,'2026-11-22 20:02:45.969459'),
('01a204da-9f4e-766c-b3e0-f4997f54f84d','order.events','01a204da-9f19-77c4-a3df-eddc2d0ad56b','jangteo.order.v1.OrderPlaced','{\"orderId\":\"01a204da-9f19-77c4-a3df-eddc2d0ad56b\",\"buyerId\":\"01a204da-93bc-72a1-8e4e-d2c80d9fb1ce\",\"total\":{\"currencyCode\":\"USD\",\"units\":\"3499\",\"nanos\":990000000}}','urn:jangteo:order','2026-11-22T20:02:46.222135481Z','00-2a93d4a890d0ac12eae75eafe1f5e235-70f677ed5a80db83-03',NULL,'2026-11-22 20:02:46.222135'),
('01a204da-9f8d-749e-8a5a-9edefda54ab9','order.events','01a204da-9f19-77c4-a3df-eddc2d0ad56b','jangteo.order.v1.OrderConfirmed','{\"orderId\":\"01a204da-9f19-77c4-a3df-eddc2d0ad56b\",\"buyerId\":\"01a204da-93bc-72a1-8e4e-d2c80d9fb1ce\"}','urn:jangteo:order','2026-11-22T20:02:46.285344254Z','00-2a93d4a890d0ac12eae75eafe1f5e235-5d16fda8c4ae3150-03',NULL,'2026-11-22 20:02:46.285344'),
('01a204da-a078-70b2-b6dd-e287f1f06021','order.events','01a204da-a046-71a3-9276-83d35687b55d','jangteo.order.v1.OrderPlaced','{\"orderId\":\"01a204da-a046-71a3-9276-83d35687b55d\",\"buyerId\":\"01a204da-93bc-72a1-8e4e-d2c80d9fb1ce\",\"total\":{\"currencyCode\":\"KRW\",\"units\":\"12000\"}}','urn:jangteo:order','2026-11-22T20:02:46.520327153Z','00-697b1f2aa5afdac5ac37b6c2c7e91ee4-79c1694264f8d110-03',NULL,'2026-11-22 20:02:46.520327'),
('01a204da-a0b7-75eb-ab48-2ba63f492cba','order.events','01a204da-a046-71a3-9276-83d35687b55d','jangteo.order.v1.OrderConfirmed','{\"orderId\":\"01a204da-a046-71a3-9276-83d35687b55d\",\"buyerId\":\"01a204da-93bc-72a1-8e4e-d2c80d9fb1ce\"}','urn:jangteo:order','2026-11-22T20:02:46.583121105Z','00-697b1f2aa5afdac5ac37b6c2c7e91ee4-03e227ab94aee1ee-03',NULL,'2026-11-22 20:02:46.583121'),
('01a204da-a17f-75f4-9d5a-57d07ddef7b3','order.events','01a204da-a046-71a3-9276-83d35687b55d','jangteo.order.v1.OrderCancelled','{\"orderId\":\"01a204da-a046-71a3-9276-83d35687b55d\",\"buyerId\":\"01a204da-93bc-72a1-8e4e-d2c80d9fb1ce\",\"reason\":\"CANCEL_REASON_CUSTOMER\"}','urn:jangteo:order','2026-11-22T20:02:46.783563771Z','00-ba9974baf7a7f02925d5f55c45c90522-7d9b1d22b085b1df-03',NULL,'2026-11-22 20:02:46.783563');

CREATE TABLE `placement` (
  `buyer_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `idem_key` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `fingerprint` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `attempt` int(11) NOT NULL,
  `state` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `claimed_until` datetime(6) NOT NULL,
  `swept` tinyint(1) NOT NULL DEFAULT 0,
  `lines_quoted` longtext NOT NULL,
  `outcome` longtext DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`buyer_id`,`idem_key`),
  UNIQUE KEY `placement_order` (`order_id`),
  KEY `placement_abandoned` (`state`,`swept`,`claimed_until`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `placement` VALUES
('01a204da-93bc-72a1-8e4e-d2c80d9fb1ce','118e4b5f-0037-40e0-9d91-d4a5c3480b12','19eb2056d1c3ad5afb5303119dc25043361463c3294719c4594714155d269519','01a204da-9dcf-72a8-825a-7a109b954b7c',1,'DONE','2026-11-22 20:02:51.867488',0,'[{\"sku\":\"OLDER-KRW\",\"productId\":\"019a0000-0000-7000-8000-000000000001\",\"title\":\"무선 청소기\",\"quantity\":1,\"unitPrice\":{\"currency\":\"KRW\",\"minorUnits\":12000}}]','{\"placed\":{\"orderId\":\"01a204da-9dcf-72a8-825a-7a109b954b7c\",\"total\":{\"currency\":\"KRW\",\"minorUnits\":12000},\"placedAt\":\"2026-11-22T20:02:45.906287718Z\",\"deadline\":\"2026-11-22T20:03:25.906287718Z\"},\"refused\":null}','2026-11-22 20:02:45.867488'),
('01a204da-93bc-72a1-8e4e-d2c80d9fb1ce','83c96fb0-abe0-4fac-baa2-a3d08add5bfe','35943af5eaf15f5cf5c75f154003b48740e83924eefbe2e9594c27ae575d4b4a','01a204da-a046-71a3-9276-83d35687b55d',1,'DONE','2026-11-22 20:02:52.493555',0,'[{\"sku\":\"OLDER-KRW\",\"productId\":\"019a0000-0000-7000-8000-000000000001\",\"title\":\"무선 청소기\",\"quantity\":1,\"unitPrice\":{\"currency\":\"KRW\",\"minorUnits\":12000}}]','{\"placed\":{\"orderId\":\"01a204da-a046-71a3-9276-83d35687b55d\",\"total\":{\"currency\":\"KRW\",\"minorUnits\":12000},\"placedAt\":\"2026-11-22T20:02:46.517758032Z\",\"deadline\":\"2026-11-22T20:03:26.517758032Z\"},\"refused\":null}','2026-11-22 20:02:46.493555'),
('01a204da-93bc-72a1-8e4e-d2c80d9fb1ce','8a1c6965-6ab2-43b2-8995-b7816ad5004d','3585c52b5775621e39bbcb2d9f7b06857878c9b9ada841bc88a973a26ddda7b2','01a204da-9609-76e0-b780-11a69a616678',1,'DONE','2026-11-22 20:02:50.722803',0,'[{\"sku\":\"OLDER-KRW\",\"productId\":\"019a0000-0000-7000-8000-000000000001\",\"title\":\"무선 청소기\",\"quantity\":2,\"unitPrice\":{\"currency\":\"KRW\",\"minorUnits\":12000}}]','{\"placed\":{\"orderId\":\"01a204da-9609-76e0-b780-11a69a616678\",\"total\":{\"currency\":\"KRW\",\"minorUnits\":24000},\"placedAt\":\"2026-11-22T20:02:45.352388305Z\",\"deadline\":\"2026-11-22T20:03:25.352388305Z\"},\"refused\":null}','2026-11-22 20:02:44.722803'),
('01a204da-93bc-72a1-8e4e-d2c80d9fb1ce','b28784f1-d16d-4635-9c5f-143f656d8256','7045afe989f00dd068035e818fac66942ed4fc801997c928d6ca203688907dca','01a204da-9f19-77c4-a3df-eddc2d0ad56b',1,'DONE','2026-11-22 20:02:52.191991',0,'[{\"sku\":\"OLDER-USD\",\"productId\":\"019a0000-0000-7000-8000-000000000002\",\"title\":\"노트북 16인치\",\"quantity\":1,\"unitPrice\":{\"currency\":\"USD\",\"minorUnits\":349999}}]','{\"placed\":{\"orderId\":\"01a204da-9f19-77c4-a3df-eddc2d0ad56b\",\"total\":{\"currency\":\"USD\",\"minorUnits\":349999},\"placedAt\":\"2026-11-22T20:02:46.218361133Z\",\"deadline\":\"2026-11-22T20:03:26.218361133Z\"},\"refused\":null}','2026-11-22 20:02:46.191991');
