/* JSON trees as YAML, styles chosen as go-yaml v2 does, emitted by libyaml. */
#include "wire/yaml.h"
#include "wire/yaml_priv.h"
#include "base/must.h"
#include <yaml.h>

static int yaml_write_bytes(void *arg, unsigned char *p, size_t n)
{
	struct buf *b = arg;
	buf_add(b, p, n);
	return buf_ok(b);
}

static bool yaml_write_scalar(yaml_emitter_t *em, struct str s, yaml_scalar_style_t style)
{
	yaml_event_t ev;
	return yaml_scalar_event_initialize(&ev, NULL, NULL, (const yaml_char_t *)(s.p ? s.p : ""),
					    (int)s.n, 1, 1, style) &&
	       yaml_emitter_emit(em, &ev);
}

static bool yaml_write_str(yaml_emitter_t *em, struct str s)
{
	yaml_scalar_style_t style = YAML_PLAIN_SCALAR_STYLE;
	if (str_find(s, '\n') < s.n)
		style = YAML_LITERAL_SCALAR_STYLE;
	else if (s.n == 0 || yaml_resolve(s).tag != YAML_TAG_STR || yaml_base60(s) ||
		 str_is(s, "<<"))
		style = YAML_DOUBLE_QUOTED_SCALAR_STYLE;
	return yaml_write_scalar(em, s, style);
}

static bool yaml_write_value(yaml_emitter_t *em, const struct json *v)
{
	yaml_event_t ev;
	char number[32];
	bool good = true;
	switch (v ? v->type : JSON_NULL) {
	case JSON_NULL:
		return yaml_write_scalar(em, STR("null"), YAML_PLAIN_SCALAR_STYLE);
	case JSON_BOOL:
		return yaml_write_scalar(em, v->b ? STR("true") : STR("false"),
					 YAML_PLAIN_SCALAR_STYLE);
	case JSON_INT:
		(void)snprintf(number, sizeof number, "%lld", (long long)v->i);
		return yaml_write_scalar(em, str_of(number), YAML_PLAIN_SCALAR_STYLE);
	case JSON_DOUBLE:
		return yaml_write_scalar(em, str_n(v->s, v->n), YAML_PLAIN_SCALAR_STYLE);
	case JSON_STRING:
		return yaml_write_str(em, json_str(v));
	case JSON_ARRAY:
		good = yaml_sequence_start_event_initialize(&ev, NULL, NULL, 1,
							    v->n ? YAML_BLOCK_SEQUENCE_STYLE
								 : YAML_FLOW_SEQUENCE_STYLE) &&
		       yaml_emitter_emit(em, &ev);
		for (uint32_t i = 0; i < v->n && good; i++)
			good = yaml_write_value(em, v->items[i]);
		return good && yaml_sequence_end_event_initialize(&ev) &&
		       yaml_emitter_emit(em, &ev);
	case JSON_OBJECT:
		good = yaml_mapping_start_event_initialize(&ev, NULL, NULL, 1,
							   v->n ? YAML_BLOCK_MAPPING_STYLE
								: YAML_FLOW_MAPPING_STYLE) &&
		       yaml_emitter_emit(em, &ev);
		for (uint32_t i = 0; i < v->n && good; i++)
			good = yaml_write_str(em, v->members[i].key) &&
			       yaml_write_value(em, v->members[i].value);
		return good && yaml_mapping_end_event_initialize(&ev) && yaml_emitter_emit(em, &ev);
	}
	return false;
}

void yaml_write(struct buf *b, const struct json *v)
{
	yaml_emitter_t em;
	yaml_event_t ev;
	must(yaml_emitter_initialize(&em));
	yaml_emitter_set_output(&em, yaml_write_bytes, b);
	yaml_emitter_set_unicode(&em, 1);
	yaml_emitter_set_width(&em, -1);
	bool good = yaml_stream_start_event_initialize(&ev, YAML_UTF8_ENCODING) &&
		    yaml_emitter_emit(&em, &ev) &&
		    yaml_document_start_event_initialize(&ev, NULL, NULL, NULL, 1) &&
		    yaml_emitter_emit(&em, &ev) && yaml_write_value(&em, v) &&
		    yaml_document_end_event_initialize(&ev, 1) && yaml_emitter_emit(&em, &ev) &&
		    yaml_stream_end_event_initialize(&ev) && yaml_emitter_emit(&em, &ev);
	if (!good)
		b->failed = true; /* a string that is not UTF-8, or the buffer's limit */
	yaml_emitter_delete(&em);
}
