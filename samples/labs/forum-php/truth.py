import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import neighbours, write_truth
N, A, L = "nginx-main", "apache-vhost-combined", "lighttpd"
text = """
GET / | 9 4 30 | the front page, ?s= searches with and without hits, ?p= redirects
POST / | 26 | ?wc-ajax=: fragments, add to cart, a coupon that never exists: small, nearly constant answers to POST
GET /{id} | 1 9 30 | robots, sitemap redirect, icons and ads.txt that were never there, wp-login.php
GET /2026/06/{id}/ | 6 33 | posts; one that own pages still link to is gone; a comment waits for approval, so the page read after it is the same
GET /2026/06/{id} | 30 | redirect, followed or not
GET /{id}/{id}/ | 6 | archives, pages past the last one, products (one sold out: 404)
GET /{id}/ | 9 | feed, forum, shop, cart, wp-admin (302 to the login for all but the editor)
GET /docs/{id} | 6 | a soft 404: 200 with one size for every name
GET /wp-content/{rest} | 9 | static; one image is missing on every page
GET /wp-includes/{rest} | 9 | static
GET /wp-json/wc/store/v1/cart/items | 2 3 43 | [] for nearly every visitor: the cart is the visitor's own; full for the few who bought
GET /wp-json/wc/store/v1/cart/coupons | 2 43 | [] for every visitor of the week: the visitor's own, too, and nobody had a coupon. Logs alone cannot tell it from a stub; but nobody administers anything here, each client asks on one day only, and a finding would be false | undecidable
GET /wp-json/forum/v1/unread | 2 28 | [] for everybody who is not a member
GET /wp-json/likes/v1/{id} | 25 | a number: one more like rarely makes it longer
POST /wp-json/likes/v1/{id} | 25 26 | one constant answer; persists, but the number read next has the same length except at 9 → 10 and 99 → 100
GET /wp-json/wp/v2/users | 28 1 | 401 for bots: none of theirs
GET /wp-json/wp/v2/blocks | 2 41 | [] for the editor on two days: says nothing
GET /wp-json/wp/v2/templates | 2 41 | [] for the editor on two days: says nothing
GET /wp-json/wp/v2/{rest} | 41 4 | the editor's calls on two days; bots' searches without hits
POST /wp-json/wp/v2/posts | 24 41 | the editor writes on two days
GET /wp-json/oembed/1.0/embed | 43 | one bot's
POST /wp-login.php | 1 28 26 | a botnet guesses passwords from many addresses with browsers' agents and the page's own referer: 200 with the size of the form every time (nginx: 429 in between)
POST /xmlrpc.php | 1 | the same botnet: 403, or 200 with a fault
POST /wp-comments-post.php | 26 30 | 302 followed by the page; 409 for duplicates; 200 with a rejection for spam
POST /wp-cron.php | 12 26 | the site calls itself every hour: 200 without content
POST /wp-admin/admin-ajax.php | 45 26 43 | the editor's heartbeat on two days
GET /wp-admin/{rest} | 28 41 | the editor, on two days
POST /forum/topic/{id}/reply | 30 26 | 303 followed by the topic; a newcomer's answer is held back, so the topic weighs the same; 302 to the login for those without one, followed
GET /forum/topic/{id}/ | 6 | topics
GET /forum/u/{id} | 29 | 404 for visitors, 200 for members
GET /forum/admin | 28 | 403 for everybody who is not allowed, that is for everybody here
GET /forum/search | 4 | mostly without hits
GET /forum/login | 28 | the form
POST /forum/login | 28 30 26 | 200 with the form again, or 303, followed
GET /forum/api/online | 45 43 | every open topic asks every twenty seconds: one small size
POST /forum/api/typing | 11 26 | always 204
POST /newsletter/subscribe | 26 43 | one constant answer
POST /collect | 11 26 | a beacon, always 204
POST /checkout/ | 26 | an order
GET /checkout/received/{id}/ | 9 | the page after it
GET /{rest} | 1 | bots and scanners
POST /{rest} | 1 | scanners
"""
write_truth("forum-php", {
    "night": "forum-php", "stack": "a blog, a forum and a shop with the paths of WordPress, bbPress and WooCommerce under PHP 8.2: the same site behind nginx 1.22 (main), Apache 2.4 (vhost_combined) and lighttpd 1.4.69 (its own format), other visitors each; Europe/Amsterdam",
    "logs": {N: [N], A: [A], L: [L]}, "gaps": [],
    "expected": "no findings. There is no admin panel whose users ask a backend for what it does not do: visitors own what is empty, bots ask for what was never there, and what is refused is refused to those who may not.",
    "neighbours": neighbours("\n".join(l + (" aside" if l.count("|") > 2 else " | aside") for l in text.strip().splitlines()))})
