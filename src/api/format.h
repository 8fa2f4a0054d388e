/* The forms of strings (format.c): how many complaints, at most FORMAT_COMPLAINTS, and their
 * texts. */
#pragma once
#include "api/rules.h"

/* Every byte is in CLASS (1 a-z, 2 A-Z, 4 0-9) or in ALSO. */
bool format_all(struct str s, unsigned class, const char *also);
bool format_good(format_fn format, struct str s);
unsigned format_dns1123_label(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_dns1123_subdomain(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_dns1035_label(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_label_value(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_qualified_name(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_env_name(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_config_map_key(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_ip(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_cidr(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_port_name(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_path_segment(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_header_name(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_wildcard_subdomain(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_local_path(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_absolute_path(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_no_backsteps(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_projected_path(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_sysctl_name(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_iqn(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_search_domain(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_cron_schedule(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_lower_qualified_name(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
unsigned format_kind_name(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);
