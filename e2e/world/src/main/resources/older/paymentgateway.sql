SET FOREIGN_KEY_CHECKS = 0;
SET time_zone = '+00:00';

CREATE TABLE `charge` (
  `idempotency_key` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `amount_minor` bigint(20) DEFAULT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `card` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `refusal` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `capture_key` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `captured_at` datetime(6) DEFAULT NULL,
  `voided_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`idempotency_key`),
  UNIQUE KEY `charge_capture` (`capture_key`),
  KEY `charge_order` (`order_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `charge` VALUES
('01a204da-9609-76e0-b780-11a69a616678:authorize','01a204da-9609-76e0-b780-11a69a616678','CAPTURED',24000,'KRW','SUCCEEDS',NULL,'01a204da-9609-76e0-b780-11a69a616678:capture','2026-11-22 20:02:45.599465','2026-11-22 20:02:45.604137',NULL),
('01a204da-9dcf-72a8-825a-7a109b954b7c:authorize','01a204da-9dcf-72a8-825a-7a109b954b7c','REFUSED',12000,'KRW','DECLINED','CARD_DECLINED',NULL,'2026-11-22 20:02:45.936529',NULL,NULL),
('01a204da-9f19-77c4-a3df-eddc2d0ad56b:authorize','01a204da-9f19-77c4-a3df-eddc2d0ad56b','CAPTURED',349999,'USD','SUCCEEDS',NULL,'01a204da-9f19-77c4-a3df-eddc2d0ad56b:capture','2026-11-22 20:02:46.254929','2026-11-22 20:02:46.256897',NULL),
('01a204da-a046-71a3-9276-83d35687b55d:authorize','01a204da-a046-71a3-9276-83d35687b55d','CAPTURED',12000,'KRW','SUCCEEDS',NULL,'01a204da-a046-71a3-9276-83d35687b55d:capture','2026-11-22 20:02:46.550997','2026-11-22 20:02:46.553357',NULL);

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
(1,'1','ledger','SQL','V1__ledger.sql',-483028896,'jangteo_paymentgateway','2026-11-22 20:01:35',129,1);

CREATE TABLE `outage` (
  `idempotency_key` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `calls` int(11) NOT NULL,
  PRIMARY KEY (`idempotency_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE `refund` (
  `refund_id` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `idempotency_key` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`refund_id`),
  KEY `refund_order` (`order_id`),
  KEY `refund_charge` (`idempotency_key`),
  CONSTRAINT `refund_charge` FOREIGN KEY (`idempotency_key`) REFERENCES `charge` (`idempotency_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO `refund` VALUES
('01a204da-a19d-7155-a6ab-493b7c2170fc','01a204da-a046-71a3-9276-83d35687b55d:authorize','01a204da-a046-71a3-9276-83d35687b55d',12000,'KRW','2026-11-22 20:02:46.929946');

CREATE SQL SECURITY INVOKER VIEW `net_captured` AS
SELECT c.order_id                                                   AS order_id,
       c.currency                                                   AS currency,
       COUNT(*)                                                     AS captures,
       SUM(c.amount_minor)                                          AS captured_minor,
       COALESCE(SUM(r.refunded_minor), 0)                           AS refunded_minor,
       SUM(c.amount_minor) - COALESCE(SUM(r.refunded_minor), 0)     AS net_minor
FROM charge c
LEFT JOIN (SELECT idempotency_key, SUM(amount_minor) AS refunded_minor
           FROM refund GROUP BY idempotency_key) r ON r.idempotency_key = c.idempotency_key
WHERE c.state = 'CAPTURED'
GROUP BY c.order_id, c.currency;
